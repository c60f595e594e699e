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

/**
 * How long a scene is drawn and then waited for, in ms. A busy machine takes a scene off the
 * page before its requests have left: what did not leak gets a longer turn by itself.
 */
const TURNS = [
  { staysMs: 300, waitsMs: 2_000 },
  { staysMs: 1_000, waitsMs: 5_000 },
  { staysMs: 3_000, waitsMs: 15_000 },
];

type Turn = (typeof TURNS)[number];
type Control = { context: BrowserContext; origin: string; hits: Hits };

/** Runs the corpus against the careless page at `origin`, and notes what leaks. */
export async function runControl(browser: Browser, origin: string, hits: Hits): Promise<void> {
  const context = await browser.newContext();
  const control = { context, origin, hits };
  await grantAll(context, origin);
  await watchPages(context);
  await runTogether(control, [...QUIET, ...LASTING]);
  for (const turn of TURNS) {
    const missed = [...QUIET, ...LASTING, ...ALONE].filter(({ name }) => !hits.of(name).length);
    const queue = missed.filter(({ person }) => !person);
    const work = async () => {
      for (let attack = queue.shift(); attack; attack = queue.shift()) {
        await runAlone(control, attack, turn);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    // One page at a time has the keyboard.
    for (const attack of missed) if (attack.person) await runAlone(control, attack, turn);
  }
  for (const attack of BUSY) await runBusy(control, attack);
  await orAfter(context.close(), 5_000, undefined);
}

async function open({ context, origin, hits }: Control, path: string, name: string) {
  const page = await context.newPage();
  // A page to go back to: history is one of the things that are attacked.
  await page.goto(`${origin}/before`);
  await page.goto(origin + path);
  const lookAround = observe(page, hits, () => name);
  const look = async () => {
    await lookAround();
    for (const lasts of await page.evaluate(lasting)) hits.add(lasts, 'goes on');
  };
  return { page, look: () => orAfter(look(), 1_000, undefined) };
}

/** Whose beats were heard a second and a half after their frame took them off the page. */
function lasting(): string[] {
  const { beats, ended } = window.watched;
  return Object.keys(beats).filter(
    (name) => (beats[name] ?? 0) > (ended[name] ?? Infinity) + 1_500,
  );
}

async function runTogether(control: Control, attacks: readonly Attack[]): Promise<void> {
  const names = attacks.map(({ name }) => name);
  const { page, look } = await open(control, `/?scenes=${names.join(',')}`, 'nobody');
  const until = Date.now() + 10_000;
  while (Date.now() < until && names.some((name) => control.hits.of(name).length === 0)) {
    await page.waitForTimeout(250);
    await look();
  }
  await page.close();
}

async function runAlone(control: Control, attack: Attack, turn: Turn): Promise<void> {
  const { name, person } = attack;
  const { page, look } = await open(control, `/?scenes=${name}&stays=${turn.staysMs}`, name);
  await page.bringToFront();
  const until = Date.now() + turn.waitsMs;
  while (Date.now() < until && control.hits.of(name).length === 0) {
    if (person) await orAfter(interact(page, name), 1_000, undefined);
    await page.waitForTimeout(100);
    // A page that was navigated away has nothing to tell: that was noted already.
    await look();
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
