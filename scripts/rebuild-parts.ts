import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { buildParts } from './build-when-needed';

/** Folders that Next does not watch: what is in them runs in the frame or in an export. */
const FOLDERS = ['src/core', 'src/player', 'src/frame', 'src/server/render/child'];
const SETTLE_MS = 300;

/** While developing: builds frame and export program again after each change of their sources. */
export function rebuildParts(signal: AbortSignal): void {
  let building = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const build = () => {
    building = building
      .then(() => buildParts({ signal }))
      .catch((error) => {
        if (!signal.aborted) console.error(error.message);
      });
  };
  for (const folder of FOLDERS) {
    watch(resolve(import.meta.dirname, '..', folder), { recursive: true, signal }, (_, name) => {
      if (name?.includes('.test.')) return;
      clearTimeout(timer);
      timer = setTimeout(build, SETTLE_MS);
    });
  }
}
