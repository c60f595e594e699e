import type { Prepare } from '../scene-files';

/** Gets the icons that the scenes name. */
export const prepareIcons: Prepare = async () => undefined;
