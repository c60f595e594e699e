import type { AudioTrack } from '~/core/timeline/composition';

/** What a surface has of the file of a sound; `src` is an address that this page may play. */
export type SoundSource = { status: 'coming' } | { status: 'here'; src: string };

/** By the addresses in the composition; one that is absent here cannot be had, and is silent. */
export type SoundSources = Readonly<Record<string, SoundSource>>;

/** For a surface that can play the composition's own addresses. */
export function ownAddresses(tracks: readonly AudioTrack[]): SoundSources {
  return Object.fromEntries(tracks.map(({ url }) => [url, { status: 'here', src: url }]));
}

/** Told when a sound cannot be played. */
export type SoundErrorListener = (trackId: string) => void;
