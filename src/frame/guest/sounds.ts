import { audioTypeOf } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import type { SoundSource, SoundSources } from '~/player/audio/sound-source';
import type { PortFiles } from './port-files';

/** Sounds are much longer than other files; slow lines take their time, in ms. */
const ANSWER_MS = 120_000;

type Options = {
  files: Pick<PortFiles, 'take'>;
  /** Told when a file has come, or cannot be had. */
  onChange: () => void;
  onFailed: (trackId: string) => void;
};

/**
 * The files of the video's sounds. The guest has no network, so each comes over the port once,
 * and is played from an address of the guest's own for as long as the video has the sound.
 */
export class Sounds {
  readonly #options: Options;
  readonly #sources = new Map<string, SoundSource>();
  #wanted: ReadonlySet<string> = new Set();

  constructor(options: Options) {
    this.#options = options;
  }

  /** What there is of each file now; `onChange` follows when there is more. */
  get sources(): SoundSources {
    return Object.fromEntries(this.#sources);
  }

  /** Gets what is not there, and lets go of what is no longer needed. */
  want(tracks: readonly AudioTrack[]): void {
    this.#wanted = new Set(tracks.map(({ url }) => url));
    for (const [url, source] of this.#sources) {
      if (this.#wanted.has(url)) continue;
      if (source.status === 'here') URL.revokeObjectURL(source.src);
      this.#sources.delete(url);
    }
    for (const track of tracks) if (!this.#sources.has(track.url)) void this.#get(track);
  }

  async #get({ id, url }: AudioTrack): Promise<void> {
    this.#sources.set(url, { status: 'coming' });
    try {
      const bytes = await this.#options.files.take(url, ANSWER_MS);
      if (!this.#wanted.has(url)) return;
      const blob = new Blob([bytes], { type: audioTypeOf(url) ?? '' });
      this.#sources.set(url, { status: 'here', src: URL.createObjectURL(blob) });
    } catch {
      if (!this.#wanted.has(url)) return;
      this.#sources.delete(url);
      this.#options.onFailed(id);
    }
    this.#options.onChange();
  }
}
