import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Attack } from './attack';
import type { StartScene } from './control/page';
import { ALONE, BUSY, LASTING, QUIET } from './corpus';
import { grantAll } from './grants';
import type { Hits } from './hits';
import { fewestTicks, NEEDED_TICKS } from './ticks';
import { clock, observe, orAfter, watchPages } from './watch';

declare global {
  interface Window {
    startScene: StartScene;
  }
}

const AT_ONCE = 6;

type Control = { context: BrowserContext; origin: string; hits: Hits };

/** Runs the corpus against the careless page at `origin`, and notes what leaks. */
export async function runControl(browser: Browser, origin: string, hits: Hits): Promise<void> {
  const context = await browser.newContext();
  const control = { context, origin, hits };
  await grantAll(context, origin);
  await watchPages(context);
  await runTogether(control);
  const queue = ALONE.filter(({ person }) => !person);
  const work = async () => {
    for (let attack = queue.shift(); attack; attack = queue.shift()) {
      await runAlone(control, attack);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // One page at a time has the keyboard.
  for (const attack of ALONE) if (attack.person) await runAlone(control, attack);
  for (const attack of BUSY) await runBusy(control, attack);
  await orAfter(context.close(), 5_000, undefined);
}

async function open({ context, origin, hits }: Control, path: string, name: string) {
  const page = await context.newPage();
  // A page to go back to: history is one of the things that are attacked.
  await page.goto(`${origin}/before`);
  await page.goto(origin + path);
  return { page, look: observe(page, hits, () => name) };
}

async function runTogether(control: Control): Promise<void> {
  const { hits } = control;
  const names = [...QUIET, ...LASTING].map(({ name }) => name);
  const { page, look } = await open(control, `/?scenes=${names.join(',')}`, 'nobody');
  const lasting = LASTING.map(({ name }) => name);
  const until = Date.now() + 10_000;
  const missing = () => names.some((name) => hits.of(name).length === 0);
  while (Date.now() < until && missing()) {
    await page.waitForTimeout(250);
    await orAfter(look(), 1_000, undefined);
    const asked = page.evaluate(() => ({ beats: window.watched.beats, now: performance.now() }));
    // While it is led away and back, the page has nothing to tell.
    const told = await orAfter(asked, 1_000, null);
    // The frames unmount every scene within a second after they were loaded.
    if (!told || Date.now() < until - 7_000) continue;
    const { beats, now } = told;
    for (const name of lasting) {
      const last = beats[name];
      if (last !== undefined && now - last < 1_500) hits.add(name, 'goes on');
    }
  }
  await page.close();
}

async function runAlone(control: Control, { name, person }: Attack): Promise<void> {
  const { page, look } = await open(control, `/?scenes=${name}`, name);
  await page.bringToFront();
  for (let i = 0; i < 20 && control.hits.of(name).length === 0; i++) {
    if (person) await orAfter(interact(page, name), 1_000, undefined);
    await page.waitForTimeout(100);
    // A page that was navigated away has nothing to tell: that was noted already.
    await orAfter(look(), 1_000, undefined);
  }
  await orAfter(page.close(), 2_000, undefined);
}

/** What a person would do meanwhile: click on the picture, or write. */
async function interact(page: Page, name: string): Promise<void> {
  if (!name.startsWith('steals')) return page.mouse.click(200, 150);
  await page.locator('textarea').click({ timeout: 500 });
  await page.waitForTimeout(150);
  await page.keyboard.type('secret');
}

async function runBusy(control: Control, { name }: Attack): Promise<void> {
  const { page } = await open(control, '/', name);
  const from = await clock(page);
  await page.evaluate((scene) => window.startScene(scene), name);
  await page.waitForTimeout(1_200);
  const ticks = await fewestTicks(page, from + 1_000);
  if (ticks < NEEDED_TICKS) control.hits.add(name, `${ticks} ticks in a second`);
  await orAfter(page.close(), 1_000, undefined);
}
