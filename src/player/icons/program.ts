import type { SceneFiles } from '../scene-files';
import { iconModules } from './icon-modules';
import { iconsNamed } from './icons-named';
import { pageIcons } from './page-icons';
import { UndeclaredIcon } from './undeclared-icon';
import { IconReport } from './use-icon';

/** Gets the icons that bodies name; those that are computed are asked for when they are drawn. */
async function prepare(bodies: readonly string[], files: SceneFiles): Promise<void> {
  pageIcons.use(files);
  await pageIcons.prepare(new Set(bodies.flatMap((js) => [...iconsNamed(js)])));
}

/** All that draws icons: a file of its own, which only scenes with icons load. */
export const program = { modules: iconModules, prepare, UndeclaredIcon, IconReport };

export type IconProgram = typeof program;
