import './require-node.mjs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';

/**
 * Runs a TypeScript program of this project in this process, on a fresh clone too: installs
 * first when it must.
 * @param {string} file
 * @param {string[]} args
 */
export async function launch(file, args) {
  process.chdir(resolve(import.meta.dirname, '..'));
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  ensureInstalled();
  process.argv = [process.execPath, resolve(file), ...args];
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(resolve(file)).href);
}

// node scripts/launch.mjs <file> [arguments]
if (process.argv[1] === import.meta.filename) {
  const [, , file = '', ...args] = process.argv;
  await launch(file, args);
}
