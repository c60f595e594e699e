import { prepareModules } from './capabilities/prepare-modules';
import { prepareFonts } from './fonts/prepare-fonts';
import { prepareIcons } from './icons/prepare-icons';
import type { Prepare } from './scene-files';
import { waitAtMost } from './wait-at-most';

/** A file that never comes must not keep the scenes from being drawn, in ms. */
const PATIENCE_MS = 5_000;

/**
 * Gets the modules, fonts and icons that the scenes are drawn with. Resolves when they are
 * there, or after 5 s without the rest; what comes later is taken up then.
 */
export const prepareScenes: Prepare = async (scenes, files) => {
  const all = [prepareModules, prepareFonts, prepareIcons].map((prepare) => prepare(scenes, files));
  await waitAtMost(Promise.all(all), PATIENCE_MS);
};
