import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

const MB = 1024 * 1024;
const SETTLE_MS = 3_000;

/** Used JavaScript heap of the guest in sight, in MB. */
export async function guestHeap(page: Page): Promise<number> {
  const frame = await (await page.waitForSelector('iframe[title]:not([title=""])')).contentFrame();
  if (!frame) throw new Error('There is no guest.');
  const session = await page.context().newCDPSession(frame);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return Math.round((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / MB);
}

/**
 * Memory of all renderer processes in MB, each page of memory that several share counted in
 * parts (PSS). Linux only; NaN elsewhere.
 */
export async function rendererMemory(browser: Browser): Promise<number> {
  // Processes of guests that were removed live on for a moment.
  await setTimeout(SETTLE_MS);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => proportionalSize(id)),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0));
}

async function proportionalSize(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? Number.NaN) / 1024;
}
