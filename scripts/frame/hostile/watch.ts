import type { BrowserContext, Page } from 'playwright-core';
import type { Hits } from './hits';

declare global {
  interface Window {
    /** What the top page heard, and how its own timer went; times in ms of the page's clock. */
    watched: {
      begun: Record<string, number>;
      beats: Record<string, number>;
      /** Told by the control's frame only: when it took its scene off the page. */
      ended: Record<string, number>;
      told: { leaked: string; value: string }[];
      ticks: number[];
    };
  }
}

/** Interval of the counted timer, in ms: 100 ticks a second where nothing is in the way. */
const TICK_MS = 10;

/** Lets every top page of `context` note what attacks tell it, and its own ticks. */
export async function watchPages(context: BrowserContext): Promise<void> {
  await context.addInitScript((tickMs) => {
    if (window !== window.top) return;
    const watched: Window['watched'] = { begun: {}, beats: {}, ended: {}, told: [], ticks: [] };
    Object.assign(window, { watched });
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null) return;
      if ('begun' in data) watched.begun[String(data.begun)] = performance.now();
      if ('beat' in data) watched.beats[String(data.beat)] = performance.now();
      if ('ended' in data) watched.ended[String(data.ended)] = performance.now();
      if ('leaked' in data && 'value' in data) {
        watched.told.push({ leaked: String(data.leaked), value: String(data.value) });
      }
    };
    window.addEventListener('message', (event) => {
      // Reading a large message takes its time: the test must not make a flood worse than it is.
      if (event.ports.length === 1) hear(event);
    });
    new BroadcastChannel('hostile').addEventListener('message', hear);
    setInterval(() => watched.ticks.push(performance.now()), tickMs);
  }, TICK_MS);
}

/** Counts as hits of `current()` what happens around a page. The answer looks into the page. */
export function observe(page: Page, hits: Hits, current: () => string): () => Promise<void> {
  const home = page.url();
  const note = (how: string) => hits.add(current(), how);
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.type()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', (popup) => {
    note('popup');
    void popup.close().catch(() => undefined);
  });
  page.on('download', (download) => {
    note('download');
    void download.cancel().catch(() => undefined);
  });
  page.on('crash', () => note('the page crashed'));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url() !== home) note(`left for ${frame.url()}`);
  });
  return async () => {
    const { told, marks } = await page.evaluate(inspect);
    for (const { leaked, value } of told) hits.add(leaked, `told: ${value}`);
    for (const mark of marks) note(mark);
  };
}

/** What the page heard since the last look, and what of it is not as it was. */
function inspect() {
  const told = window.watched.told.splice(0);
  const marks: string[] = [];
  for (const key in {}) marks.push(`Object.prototype.${key}`);
  if (document.title === 'taken') marks.push('title');
  if (Reflect.has(window, 'taken')) marks.push('global');
  if (document.fullscreenElement) marks.push('full screen');
  if (document.pointerLockElement) marks.push('pointer');
  if (document.querySelector('[data-frame-state="error"]')) marks.push('the frame gave up');
  if (window.scrollY > 0) marks.push('scrolled');
  return { told, marks };
}

/** The page's clock, in ms. */
export const clock = (page: Page) => page.evaluate(() => performance.now());

/** `promise`, or `instead` when it fails or takes longer than `ms`. */
export function orAfter<Value>(
  promise: Promise<Value>,
  ms: number,
  instead: Value,
): Promise<Value> {
  return Promise.race([
    promise.catch(() => instead),
    new Promise<Value>((resolve) => setTimeout(resolve, ms, instead)),
  ]);
}
