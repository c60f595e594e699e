import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findChromium } from '../src/server/render/chromium';

const run = promisify(execFile);

const DOWNLOAD_MS = 180_000;
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
  say('Fetching a Chromium for exports …');
  const faults: string[] = [];
  for (const attempt of [download, installByApt]) {
    try {
      await attempt();
      if (!('missing' in (await findChromium()))) return say('Exports are ready.');
    } catch (error) {
      faults.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(`${before.missing} (${faults.join('; ')})`);
}

async function download(): Promise<void> {
  const { ensureBrowser } = await import('@remotion/renderer');
  await withDeadline(ensureBrowser({ logLevel: 'error' }), DOWNLOAD_MS);
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

async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the download took too long')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
