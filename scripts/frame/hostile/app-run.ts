import type { Page } from 'playwright-core';
import { AppPage } from './app-page';
import type { Attack } from './attack';
import type { Hits } from './hits';
import { END, LASTS } from './project-of';
import type { StoredScene } from './seed-project';
import { fewestTicks, NEEDED_TICKS } from './ticks';
import { clock, observe, orAfter } from './watch';

/** What is written in the place of the scene that should not last. */
const REPLACEMENT = 'export default () => <p>Something else</p>;';

/** From Save until the other scene is drawn, and how long the replaced one is listened for, in ms. */
const SAVED_MS = 2_000;
const GONE_MS = 1_500;

/** An attack that takes the page's time takes it in each of them. */
const MOST_TURNS = 4;

/** Attacks that came to their turn, and the fewest ticks in a second of each one's time. */
export type Turns = Map<string, { ticks: number }>;

/** Runs the corpus in the workspace or on the share page that `page` shows. */
export class AppRun {
  readonly turns: Turns = new Map();
  readonly #app: AppPage;
  readonly #hits: Hits;
  readonly #look: () => Promise<void>;
  #current = 'nobody';

  constructor(page: Page, scenes: readonly StoredScene[], hits: Hits) {
    this.#app = new AppPage(page, scenes);
    this.#hits = hits;
    this.#look = observe(page, hits, () => this.#current);
  }

  async begin(): Promise<void> {
    await this.#app.show();
    await this.#app.calm();
    // What the page does while it opens is not an attack's doing.
    await this.#app.page.waitForTimeout(1_500);
  }

  /** Plays the quiet ones; whoever was passed over, or saw too few ticks, gets a turn by itself. */
  async play(attacks: readonly Attack[]): Promise<void> {
    const [first] = attacks;
    if (!first) return;
    await this.#app.play(first.name, END, this.#look);
    for (const attack of attacks) {
      const began = await this.#app.begun(attack.name, 1);
      if (began !== null) await this.#judge(attack.name, began, began);
      if (this.#ticksOf(attack.name) < NEEDED_TICKS) await this.takeTurns(attack);
    }
    await this.#look();
  }

  /** A turn for one attack, and more where the page had too few ticks: others use the machine, too. */
  async takeTurns(attack: Attack): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      await this.take(attack);
      if (this.#ticksOf(attack.name) >= NEEDED_TICKS) return;
    }
  }

  /** One attack by itself, from the seek to its scene until the picture is calm again. */
  async take(attack: Attack): Promise<void> {
    const { name, neighbour, staysMs, busy, person, flood } = attack;
    const { page } = this.#app;
    this.#current = name;
    if (busy) {
      await this.#app.reload();
      await this.#app.calm();
      await page.waitForTimeout(1_000);
    }
    const from = await clock(page);
    const before = await this.#app.guests();
    await this.#app.seek(name);
    const began = await this.#app.begun(name);
    if (person) await orAfter(interact(page), 1_500, undefined);
    if (neighbour) {
      await this.#app.seek(`${name} neighbour`);
      await this.#app.begun(`${name} neighbour`);
    }
    await page.waitForTimeout(staysMs ?? 130);
    const replaced = busy === true && staysMs === 0 && (await this.#replaced(before));
    await this.#look();
    await this.#app.calm();
    await this.#look();
    if (began !== null || replaced) {
      const since = flood ? await this.#aftermath() : from;
      await this.#judge(name, since, await clock(page));
    }
    this.#current = 'nobody';
  }

  /** Lets two seconds go by; when the second of them began (ms, page clock). */
  async #aftermath(): Promise<number> {
    await this.#app.page.waitForTimeout(2_000);
    return (await clock(this.#app.page)) - 1_000;
  }

  /** Replaces the scene of those that last, and listens for what goes on. */
  async replaceLasting(attacks: readonly Attack[]): Promise<void> {
    const { page } = this.#app;
    await this.#app.seek(LASTS);
    const begun = await Promise.all(attacks.map(({ name }) => this.#app.begun(name)));
    const beats = () => page.evaluate(() => ({ ...window.watched.beats }));
    await page.waitForTimeout(1_200);
    const before = await beats();
    await this.#app.replace(LASTS, REPLACEMENT);
    await page.waitForTimeout(SAVED_MS);
    const from = await clock(page);
    await page.waitForTimeout(GONE_MS);
    const now = await clock(page);
    const after = await beats();
    for (const [index, { name }] of attacks.entries()) {
      const last = after[name];
      if (last !== undefined && now - last < 1_500) this.#hits.add(name, 'goes on');
      if (begun[index] && before[name]) await this.#judge(name, from, now);
    }
    // Whatever goes on takes the page's time at any later moment too; the saving itself does not.
    for (const { name } of attacks) {
      if (this.#ticksOf(name) < NEEDED_TICKS && this.turns.has(name)) await this.#judgeLater(name);
    }
  }

  async #judgeLater(name: string): Promise<void> {
    const from = await clock(this.#app.page);
    await this.#app.page.waitForTimeout(GONE_MS);
    await this.#judge(name, from + 1_000, await clock(this.#app.page));
  }

  async #replaced(before: string): Promise<boolean> {
    for (let i = 0; i < 100; i++) {
      if ((await this.#app.guests()) !== before) return true;
      await this.#app.page.waitForTimeout(100);
    }
    this.#hits.add(this.#current, 'its guest was not replaced within 10 s');
    return false;
  }

  async #judge(name: string, from: number, to: number): Promise<void> {
    const ticks = await fewestTicks(this.#app.page, from, to);
    this.turns.set(name, { ticks: Math.max(ticks, this.#ticksOf(name)) });
  }

  readonly #ticksOf = (name: string) => this.turns.get(name)?.ticks ?? 0;
}

/** What a person does meanwhile: clicks and writes, in the message if there is one. */
async function interact(page: Page): Promise<void> {
  const message = page.getByRole('textbox', { name: 'Message' });
  const writes = (await message.count()) > 0;
  await (writes ? message : page.getByRole('heading').first()).click({ timeout: 500 });
  await page.waitForTimeout(100);
  await page.keyboard.type('secret');
  if (writes) await message.fill('', { timeout: 500 });
}
