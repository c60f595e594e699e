import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, 'node_modules', '.framewright-installed');
const OLDEST_NODE = [20, 19];

/** Ends the process with a sentence when this Node is too old. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Framewright needs Node ${OLDEST_NODE.join('.')} or later; this is ${version}.`);
  process.exit(1);
}

/**
 * Installs the dependencies when there are none, or when the lock has changed since. Build tools
 * belong to it: the first start builds. Ends the process when npm fails, after npm's own words.
 */
export function ensureInstalled() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing dependencies; the first time takes a minute or two …');
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    // npm speaks on standard error only, so that the answer of a script stays clean.
    { cwd: ROOT, stdio: ['ignore', 2, 2], shell: windows },
  );
  if (status !== 0) {
    console.error(error?.message ?? 'The dependencies could not be installed; npm says why above.');
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}
