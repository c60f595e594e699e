import { execFile, spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { env } from '../src/env';
import { findChromium } from '../src/server/render/chromium';

const run = promisify(execFile);

/** Remotion itself tries again after 20 s without data. */
const STALL_MS = 30_000;
const APT_MS = 600_000;

/** Emoji and CJK come along: without them such text is drawn as boxes. */
const PACKAGES = [
  ['chromium-headless-shell', 'fonts-noto-color-emoji', 'fonts-noto-cjk'],
  ['chromium', 'fonts-noto-color-emoji', 'fonts-noto-cjk'],
];

/**
 * Makes sure that there is a Chromium: looks, then tries Remotion's download, then apt on
 * a Debian where this runs as root. Rejects with a sentence when none can be had.
 */
export async function setUpChromium(say: (line: string) => void): Promise<void> {
  const before = await findChromium();
  if (!('missing' in before)) return;
  // A wrong path is the person's to correct: nothing that is fetched would be used.
  if (env().CHROMIUM_PATH) throw new Error(before.missing);
  say('Fetching a Chromium for exports …');
  const faults: string[] = [];
  for (const attempt of [download, installByApt]) {
    try {
      await attempt();
      if (!('missing' in (await findChromium()))) return say('Exports are ready.');
      faults.push('what was fetched does not run here');
    } catch (error) {
      faults.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(`${before.missing} (${faults.join('; ')})`);
}

/** Rejects when the download fails or stands still. */
async function download(): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'download-chromium.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const impatience = setTimeout(() => child.kill('SIGKILL'), STALL_MS);
  child.stdout.on('data', () => impatience.refresh());
  const abandon = () => child.kill('SIGKILL');
  process.once('exit', abandon);
  await new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      const reason = complaint.match(/^\w*Error: (.*)$/m)?.[1] ?? 'it took too long';
      if (code === 0) done();
      else fail(new Error(`it cannot be downloaded: ${reason}`));
    });
  }).finally(() => {
    clearTimeout(impatience);
    process.off('exit', abandon);
  });
}

async function installByApt(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const hasApt = await access('/usr/bin/apt-get').then(
    () => true,
    () => false,
  );
  if (!isRoot || !hasApt) throw new Error('apt can install it only on Debian, as root');
  const options = { timeout: APT_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  let fault: unknown;
  for (const packages of PACKAGES) {
    try {
      await run(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', ...packages],
        options,
      );
      return;
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}
