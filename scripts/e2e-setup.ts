import { builtParts, removeOldParts } from './built-parts';

/** Before the end-to-end tests: what several of them need is built once. */
export async function setup(): Promise<void> {
  await removeOldParts();
  await builtParts();
}
