import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acquireLock } from './lock.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, 'node_modules', '.framewright-installed');

/**
 * Installs the dependencies when there are none, or when the lock has changed since. Build tools
 * belong to it: the first start builds. Ends the process when npm fails, after npm's own words.
 */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (isInstalled(wanted)) return;
  const release = acquireLock(join(ROOT, 'build', 'install.lock'), () =>
    console.log('Another process is installing the dependencies; waiting for it …'),
  );
  try {
    if (!isInstalled(wanted)) install(wanted);
  } finally {
    release();
  }
}

function isInstalled(wanted) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
}

function install(wanted) {
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
