import { extname } from 'node:path';
import type { Composition } from '~/core/timeline/composition';

/** Files that the child's server hands out beside the bundle: absolute paths by address. */
export type Assets = Readonly<Record<string, string>>;

/**
 * The composition with addresses that the child's server knows; a sound, an image or a typeface
 * without a file is left out. Each has an address of its own: Remotion takes sounds with the same for one.
 *
 * @param paths of the files of its sounds, images and typefaces, by the addresses in the composition
 */
export function withMedia(
  composition: Composition,
  paths: Assets,
): { composition: Composition; assets: Assets } {
  const assets: Record<string, string> = {};
  const served = <Media extends { url: string }>(all: readonly Media[], name: string): Media[] =>
    all.flatMap((media, index) => {
      const path = paths[media.url];
      if (!path) return [];
      const url = `/assets/${name}-${index}${extname(path)}`;
      assets[url] = path;
      return [{ ...media, url }];
    });
  const audio = served(composition.audio ?? [], 'sound');
  const images = served(composition.images ?? [], 'image');
  const fonts = served(composition.fonts ?? [], 'font');
  return { composition: { ...composition, audio, images, fonts }, assets };
}
