import { extname } from 'node:path';
import type { Composition } from '~/core/timeline/composition';

/** Files that the child's server hands out beside the bundle: absolute paths by address. */
export type Assets = Readonly<Record<string, string>>;

/**
 * The composition with addresses that the child's server knows; a sound without a file is
 * left out. Each sound has an address of its own: Remotion takes those with the same for one.
 *
 * @param paths of the files of its sounds, by the addresses in the composition
 */
export function withSounds(
  composition: Composition,
  paths: Assets,
): { composition: Composition; assets: Assets } {
  const assets: Record<string, string> = {};
  const audio = (composition.audio ?? []).flatMap((track, index) => {
    const path = paths[track.url];
    if (!path) return [];
    const url = `/assets/sound-${index}${extname(path)}`;
    assets[url] = path;
    return [{ ...track, url }];
  });
  return { composition: { ...composition, audio }, assets };
}
