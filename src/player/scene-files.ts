import type { CompositionScene } from '~/core/timeline/composition';
import type { FontFiles } from './fonts/font-index';

/** Addresses of the files that scenes need beyond the runtime; every surface has the same ones. */
export type PlayerFiles = {
  /** Bundles of modules, by the capability that they stand for; see `~/core/scene/capabilities`. */
  modules: Record<string, string>;
  fonts: FontFiles;
  /** What draws icons, and their index, which leads to the others; see `./icons/icon-files`. */
  icons: { program: string; index: string };
};

/**
 * What a surface draws scenes with: where the built files are, and its way to their bytes.
 * Addresses carry a hash of the content, so a source may keep what it has got.
 */
export type SceneFiles = {
  player: PlayerFiles;
  /** The bytes at one of the addresses; a copy of the caller's own. Rejects with a sentence. */
  file: (url: string) => Promise<ArrayBuffer>;
};

/**
 * Gets something that scenes need before they are drawn. Never rejects: what cannot be had is
 * stood in for, and drawn again by whoever asked once it is there.
 */
export type Prepare = (scenes: readonly CompositionScene[], files: SceneFiles) => Promise<void>;
