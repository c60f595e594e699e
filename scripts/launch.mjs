import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, requireNode } from './install.mjs';

// Runs a TypeScript program of this folder on a fresh clone: node scripts/launch.mjs <file> [arguments]
requireNode();
process.chdir(resolve(import.meta.dirname, '..'));
process.env.NEXT_TELEMETRY_DISABLED = '1';
ensureInstalled();

const [, , file = '', ...rest] = process.argv;
process.argv = [process.argv[0] ?? 'node', resolve(file), ...rest];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(resolve(file)).href);
