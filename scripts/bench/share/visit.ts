import { setTimeout as sleep } from 'node:timers/promises';
import type CDP from 'chrome-remote-interface';
import type { PlainBrowser } from './plain-browser';

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
/** How often to look whether it has, in ms. */
const LOOK_MS = 100;
/** Largest contentful paint and long tasks are told a little later, in ms. */
const AFTER_MS = 1_000;

type Kind = {
  /** Whether there is a video to wait for. */
  plays: boolean;
  /** Whether the browser has been there before. */
  again?: boolean;
};

/** Opens `address` as a new visitor; the cache holds what a visit before has left, or nothing. */
export async function visit(
  { cdp }: Pick<PlainBrowser, 'cdp'>,
  address: string,
  condition: Condition,
  { plays, again = false }: Kind,
): Promise<Visit> {
  const { browserContextId } = await cdp.send('Target.createBrowserContext');
  if (again) await open(cdp, browserContextId, address, { condition, plays });
  const visited = await open(cdp, browserContextId, address, { condition, plays });
  await cdp.send('Target.disposeBrowserContext', { browserContextId });
  return visited;
}

async function open(
  cdp: CDP.Client,
  browserContextId: string,
  address: string,
  { condition, plays }: { condition: Condition; plays: boolean },
): Promise<Visit> {
  const { targetId } = await cdp.send('Target.createTarget', {
    ...{ url: 'about:blank', browserContextId, width: 1280, height: 800 },
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const bytes = await countBytes(cdp, sessionId);
  const stop = await slowDown(cdp, sessionId, condition);
  await cdp.send('Page.enable', undefined, sessionId);
  const source = `(${watch})()`;
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source }, sessionId);
  await cdp.send('Page.navigate', { url: address }, sessionId);
  const painted = plays ? 'window.paintedAt !== undefined' : 'true';
  const here = `location.href !== 'about:blank' && document.readyState === 'complete' && ${painted}`;
  const until = Date.now() + PATIENCE_MS;
  while (!(await evaluate(cdp, sessionId, here))) {
    if (Date.now() > until) throw new Error(`${address} did not paint its video.`);
    await sleep(LOOK_MS);
  }
  await sleep(AFTER_MS);
  const seen = await evaluate<Omit<Visit, 'bytes'>>(cdp, sessionId, `(${collect})()`);
  stop();
  await cdp.send('Target.closeTarget', { targetId });
  return { ...seen, bytes: bytes() };
}

async function evaluate<Value>(
  cdp: CDP.Client,
  sessionId: string,
  expression: string,
): Promise<Value> {
  const asked = { expression, returnByValue: true };
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', asked, sessionId);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}

/** Slows the page down, and the frame that it makes, which has a process of its own. */
async function slowDown(
  cdp: CDP.Client,
  sessionId: string,
  { network, slowdown }: Condition,
): Promise<() => void> {
  if (!network && slowdown === 1) return () => undefined;
  const slow = async (session: string) => {
    if (network) {
      await cdp.send('Network.enable', undefined, session);
      await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network }, session);
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown }, session);
  };
  await slow(sessionId);
  const stop = cdp['Target.attachedToTarget'](({ sessionId: frame, targetInfo }, parent) => {
    if (parent !== sessionId) return;
    const ready = targetInfo.type === 'iframe' ? slow(frame) : Promise.resolve();
    void ready.then(() => cdp.send('Runtime.runIfWaitingForDebugger', undefined, frame));
  });
  const frames = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  await cdp.send('Target.setAutoAttach', frames, sessionId);
  return stop;
}

async function countBytes(cdp: CDP.Client, sessionId: string): Promise<() => number> {
  let sum = 0;
  const stop = cdp['Network.loadingFinished'](({ encodedDataLength }, session) => {
    if (session === sessionId) sum += encodedDataLength;
  });
  await cdp.send('Network.enable', undefined, sessionId);
  return () => {
    stop();
    return sum;
  };
}

/** Runs in the page; no function in it has a name, as in `watch`. */
function collect() {
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
