import type { Browser, BrowserContext, CDPSession } from 'playwright-core';

export type Condition = { name: string; network: Network | null; slowdown: number };
type Network = { latency: number; downloadThroughput: number; uploadThroughput: number };

const KBPS = 1_000 / 8;

/** Slow 4G as Lighthouse has it: 150 ms of round trip are 562.5 ms with its own factor. */
const SLOW_4G = { latency: 562.5, downloadThroughput: 1_440 * KBPS, uploadThroughput: 675 * KBPS };

export const CONDITIONS: readonly Condition[] = [
  { name: 'unthrottled', network: null, slowdown: 1 },
  { name: 'Slow 4G, 4× CPU', network: SLOW_4G, slowdown: 4 },
];

/**
 * One visit. `lcp` and `frame` in ms since the navigation began; `tasks` the sum over 50 ms each;
 * `network` the sum of ms that what came over the network took; `blocking` bytes of script that
 * the first picture waits for.
 */
export type Visit = {
  lcp: number;
  frame: number;
  bytes: number;
  tasks: number;
  network: number;
  blocking: number;
};

/** Longest time for a page to paint its video, in ms. */
const PATIENCE_MS = 90_000;
/** Largest contentful paint and long tasks are told a little later, in ms. */
const AFTER_MS = 1_000;

type Kind = {
  /** Whether there is a video to wait for. */
  plays: boolean;
  /** Whether the browser has been there before. */
  again?: boolean;
};

/** Opens `address` in a new browser; its cache holds what a visit before has left, or nothing. */
export async function visit(
  browser: Browser,
  address: string,
  condition: Condition,
  { plays, again = false }: Kind,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  if (again) await open(context, address, { condition, plays });
  const visited = await open(context, address, { condition, plays });
  await context.close();
  return visited;
}

async function open(
  context: BrowserContext,
  address: string,
  { condition: { network, slowdown }, plays }: { condition: Condition; plays: boolean },
): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = await countBytes(session);
  if (network)
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE_MS });
  if (plays) {
    await page.waitForFunction(() => window.paintedAt !== undefined, null, {
      timeout: PATIENCE_MS,
    });
  }
  await page.waitForTimeout(AFTER_MS);
  const seen = await page.evaluate(() => {
    const navigations = performance.getEntriesByType('navigation');
    const loaded = [...navigations, ...performance.getEntriesByType('resource')].filter(
      (entry) => entry instanceof PerformanceResourceTiming,
    );
    const came = loaded.filter(({ transferSize }) => transferSize > 0);
    const scripts = came.filter(({ initiatorType }) => initiatorType === 'script');
    return {
      lcp: window.seen.lcp,
      tasks: window.seen.tasks,
      frame: window.paintedAt ?? Number.NaN,
      network: came.reduce((sum, entry) => sum + entry.responseEnd - entry.requestStart, 0),
      blocking: scripts
        .filter(
          (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
        )
        .reduce((sum, { transferSize }) => sum + transferSize, 0),
    };
  });
  await page.close();
  return { ...seen, bytes: bytes() };
}

async function countBytes(session: CDPSession): Promise<() => number> {
  let sum = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sum += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => sum;
}

declare global {
  interface Window {
    seen: { lcp: number; tasks: number };
    paintedAt?: number;
  }
}

/** Runs in the page before anything else; no function in it has a name, which the bundler would note. */
function watch(): void {
  window.seen = { lcp: Number.NaN, tasks: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.seen.lcp = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.seen.tasks += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  // Our player says when its guest has painted.
  new MutationObserver(() => {
    const state = document.querySelector('[data-frame-state]')?.getAttribute('data-frame-state');
    if (state === 'ready' || state === 'playing') window.paintedAt ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-frame-state'] });
}
