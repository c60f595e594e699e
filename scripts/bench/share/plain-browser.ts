import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import CDP from 'chrome-remote-interface';
import { findChromium } from '../../../src/server/render/chromium';

export type PlainBrowser = { cdp: CDP.Client; close(): Promise<void> };

/**
 * Chromium as a visitor has it. Playwright inspects the scripts of its pages, and V8 then looks up
 * the place of every `Error` in its source: 100 ms of a large bundle, which no visitor waits for.
 */
export async function startPlainBrowser(): Promise<PlainBrowser> {
  const found = await findChromium();
  if ('missing' in found) throw new Error(found.missing);
  const folder = await mkdtemp(join(tmpdir(), 'framewright-visitor-'));
  const flags = [
    ...(found.kind === 'headless-shell' ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...['--disable-gpu', '--no-first-run', '--window-size=1280,800'],
    ...['--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
  ];
  const chromium = spawn(found.path, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const target = await addressOf(chromium);
  // Messages that nobody reads hold Chromium up once the pipe is full.
  chromium.stderr.resume();
  const cdp = await CDP({ target, local: true });
  return {
    cdp,
    async close() {
      const gone = once(chromium, 'exit');
      await cdp.send('Browser.close');
      await gone;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressOf({ stderr }: { stderr: Readable }): Promise<string> {
  for await (const line of createInterface(stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('Chromium ended before it could be asked anything.');
}
