import type { Page } from 'playwright-core';
import type { StoredScene } from './seed-project';

/** How long a guest may take to be replaced and to paint, in ms. */
const RECOVERY_MS = 12_000;

/** What is not played by then gets its turn by itself, in ms. */
const PLAYING_MS = 60_000;

/** The app's own page with the project of attacks, used as a person uses it. */
export class AppPage {
  readonly page: Page;
  readonly #scenes: readonly StoredScene[];

  constructor(page: Page, scenes: readonly StoredScene[]) {
    this.page = page;
    this.#scenes = scenes;
  }

  /** Moves the playhead to the start of a scene. */
  async seek(scene: string): Promise<void> {
    const at = this.#scenes.findIndex(({ name }) => name === scene);
    if (at < 0) throw new Error(`The project has no scene ${scene}.`);
    const frame = this.#scenes
      .slice(0, at)
      .reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);
    await this.#position().fill(`${frame}`);
  }

  /** Plays from `first` until the playhead stands in `last`; `meanwhile` is called again and again. */
  async play(first: string, last: string, meanwhile: () => Promise<void>): Promise<void> {
    const at = this.#scenes.findIndex(({ name }) => name === last);
    const end = this.#scenes
      .slice(0, at)
      .reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);
    await this.seek(first);
    await this.#button('Play').click();
    const until = Date.now() + PLAYING_MS;
    while (Date.now() < until && Number(await this.#position().inputValue()) < end) {
      await this.page.waitForTimeout(200);
      await meanwhile();
    }
    await this.#button('Pause').click();
  }

  /** When the scene of an attack was first drawn (ms, page clock), once it was; else null. */
  async begun(name: string, withinMs = 4_000): Promise<number | null> {
    const until = Date.now() + withinMs;
    for (;;) {
      const at = await this.page.evaluate((each) => window.watched.begun[each] ?? null, name);
      if (at !== null || Date.now() > until) return at;
      await this.page.waitForTimeout(20);
    }
  }

  /** Leaves for the calm first scene and waits for its picture; runs the guest again if it has to. */
  async calm(): Promise<void> {
    const [first] = this.#scenes;
    if (first) await this.seek(first.name);
    const until = Date.now() + RECOVERY_MS;
    while (Date.now() < until) {
      const state = await this.state();
      if (state === 'ready' || state === 'playing') return;
      if (state === 'frozen' || state === 'error') {
        await this.page.getByRole('button', { name: /Run again|Retry/ }).click();
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error('The preview did not come back.');
  }

  /** Writes another scene in the place of one, by hand. */
  async replace(scene: string, source: string): Promise<void> {
    const { page } = this;
    await page.getByRole('list', { name: 'Scenes' }).getByTitle(scene, { exact: true }).click();
    await page.getByRole('tab', { name: 'Code' }).click();
    await page.getByRole('textbox', { name: 'Scene code' }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(source);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** Begins anew, with a guest that nothing of before runs in. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.show();
  }

  /** Waits for the guest. The controls of a share page come with the first key. */
  async show(): Promise<void> {
    await this.page.locator('iframe[title="Scene preview"]').first().waitFor();
    // A shared video hears keys once it is there itself, a moment after its frame.
    const until = Date.now() + RECOVERY_MS;
    do {
      await this.page.keyboard.press('ArrowRight');
      await this.page.waitForTimeout(100);
    } while (Date.now() < until && !(await this.#position().isVisible()));
  }

  state = () => this.page.locator('[data-frame-state]').getAttribute('data-frame-state');

  /** The addresses of the guest's iframes: another one after a guest was replaced. */
  guests = () =>
    this.page
      .locator('iframe[title="Scene preview"]')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')).join(' '));

  readonly #region = () => this.page.getByRole('region', { name: 'Preview' });
  readonly #position = () => this.#region().getByRole('slider', { name: 'Position' });
  readonly #button = (name: string) => this.#region().getByRole('button', { name, exact: true });
}
