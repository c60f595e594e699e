import type { Prepare } from '../scene-files';

/** Gets the modules that the scenes were compiled for. */
export const prepareModules: Prepare = async () => undefined;
