import { createServer, type Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from '~/server/testing/app';
import { launchBrowser, pictureColor, sendMessage, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { colorAt, colorName } from '~/server/testing/picture';

const PATIENCE = { timeout: 20_000, interval: 150 };

let model: ModelServer;
let app: RunningApp;
let browser: Browser;
let owner: Page;
let live = '';
let pinned = '';

beforeAll(async () => {
  model = await startModelServer();
  app = await startApp({
    env: { OPENAI_COMPATIBLE_BASE_URL: model.url, OPENAI_COMPATIBLE_MODEL: 'scripted' },
  });
  browser = await launchBrowser();
  owner = await browser.newPage();
});

it('gets its links in the workspace', async () => {
  model.script({ kind: 'reply', text: addSceneReply('Red', 'red', 60) });
  await startProject(owner, app.url, 'A red scene of two seconds');
  await expect.poll(() => pictureColor(owner), PATIENCE).toBe('red');
  await owner.getByRole('button', { name: 'Share', exact: true }).click();
  live = await linkNamed('Public link');
  await owner.getByRole('button', { name: 'Link to this version' }).click();
  pinned = await linkNamed('Link 1 to a version that stays');
  await owner.keyboard.press('Escape');
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await model?.close();
});

async function linkNamed(name: string): Promise<string> {
  const field = owner.getByRole('textbox', { name });
  await expect.poll(() => field.inputValue(), PATIENCE).toMatch(/\/s\/[\w-]{22,}$/);
  return field.inputValue();
}

/** As a person's browser says it; one without a window says that it has none, and counts as a program. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** A visitor without cookies, at `address`. */
async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ userAgent, ...options });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const card = (name: string) => owner.getByRole('region', { name, exact: true });
const color = (page: Page) => expect.poll(() => pictureColor(page), PATIENCE);
const play = (page: Page) => page.getByRole('button', { name: 'Play' }).first().click();
/** Once the poster of the project was drawn, a while after its last change. */
const posterOf = (page: Page) => page.locator('#poster img');

describe('a share page', () => {
  it('shows its poster and title also where there are no scripts', async () => {
    const page = await visit(live, { javaScriptEnabled: false });
    const hasPoster = async () => {
      await page.reload();
      return posterOf(page).count();
    };
    await expect.poll(hasPoster, { timeout: 60_000, interval: 1_000 }).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Red scene of two seconds',
    );
    // Searches for text leave this element out.
    await page.locator('noscript p').waitFor();
    expect(colorName(colorAt(await posterOf(page).screenshot(), 0.2, 0.2))).toBe('red');
    await page.context().close();
  });

  it('plays in the place of the poster, and nothing moves', async () => {
    const page = await visit(live);
    const box = () => page.locator('#picture').boundingBox();
    const before = await box();
    await play(page);
    await color(page).toBe('red');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await box()).toEqual(before);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 100);
        }),
    );
    expect(shift).toBe(0);
    await page.getByRole('button', { name: 'Play again' }).waitFor(PATIENCE);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('loads nothing but the poster with reduced motion, until Play is pressed', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(live, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /^\/frame\/|\/video$/.test(path))).toEqual([]);
    await play(page);
    await color(page).toBe('red');
    await context.close();
  });

  it('can be used by everybody: axe finds nothing, in both themes', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      const page = await visit(live, { colorScheme });
      await play(page);
      await page.getByRole('slider', { name: 'Position' }).waitFor();
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.context().close();
    }
  });

  it('is counted once for a visitor', async () => {
    await owner.getByRole('button', { name: 'Share', exact: true }).click();
    await card('Public link').getByText('1 view', { exact: true }).waitFor();
    await owner.keyboard.press('Escape');
  });
});

describe('an embedded video', () => {
  let site: Server;
  let address = '';

  beforeAll(async () => {
    const embed = `${live.replace('/s/', '/embed/')}?autoplay&muted&loop&start=1`;
    site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      const frame = (src: string) =>
        `<iframe src="${src}" width="640" height="360" allow="autoplay"></iframe>`;
      response.end(`<!doctype html>${frame(embed)}${frame(live)}`);
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    const bound = site.address();
    address = typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}` : '';
  });
  afterAll(() => void site.close());

  it('plays by itself in another site’s page, where the share page itself does not show', async () => {
    const page = await visit(address);
    const [embedded, refused] = page.frames().slice(1);
    const state = () => embedded?.locator('[data-frame-state]').getAttribute('data-frame-state');
    await expect.poll(state, PATIENCE).toBe('playing');
    expect(await embedded?.locator('section').getAttribute('data-muted')).toBe('');
    expect(await refused?.locator('h1').count()).toBe(0);
    await page.context().close();
  });

  it('is described to sites that ask', async () => {
    const asked = `${app.url}/api/oembed?maxwidth=320&url=${encodeURIComponent(live)}`;
    const answer = await fetch(asked);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({ type: 'video', width: 320, height: 180 });
    expect((await fetch(`${app.url}/api/oembed?url=x`)).status).toBe(404);
  });
});

describe('links of both kinds', () => {
  it('the live one follows the project, the pinned one stays', async () => {
    model.script({ kind: 'reply', text: '```tsx edit scene=1\n'.concat(blue(), '```\n') });
    await sendMessage(owner, 'make it blue');
    await color(owner).toBe('blue');
    const [follows, stays] = [await visit(live), await visit(pinned)];
    await play(follows);
    await play(stays);
    await color(follows).toBe('blue');
    await color(stays).toBe('red');
    await follows.context().close();
    await stays.context().close();
  });

  it('a visitor makes a copy of his own where the owner allows it', async () => {
    const before = await visit(live);
    expect(await before.getByRole('link', { name: 'Make a copy' }).count()).toBe(0);
    expect((await before.goto(`${live}/copy`))?.status()).toBe(404);
    await owner.getByRole('button', { name: 'Share', exact: true }).click();
    expect(await isTickedAtOnce(card('Public link').getByRole('checkbox'))).toBe(true);
    await owner.keyboard.press('Escape');
    const copy = before.getByRole('link', { name: 'Make a copy' });
    const hasLink = async () => {
      await before.goto(live);
      return copy.count();
    };
    // Once the owner's wish has been stored.
    await expect.poll(hasLink, PATIENCE).toBe(1);
    await copy.click();
    await before.getByRole('button', { name: 'Make a copy' }).click();
    await before.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await color(before).toBe('blue');
    await before.context().close();
  });

  it('a link that was stopped leads nowhere, and Undo brings it back', async () => {
    await owner.getByRole('button', { name: 'Share', exact: true }).click();
    await card('Public link').getByRole('button', { name: 'Stop sharing' }).click();
    const status = async () => (await fetch(live)).status;
    await expect.poll(status, PATIENCE).toBe(404);
    expect((await fetch(`${live}/video`)).status).toBe(404);
    expect((await fetch(live.replace('/s/', '/embed/'))).status).toBe(404);
    expect((await fetch(pinned)).status).toBe(200);
    await owner.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(status, PATIENCE).toBe(200);
    await owner.keyboard.press('Escape');
  });

  it('are kept by caches for no more than a minute', async () => {
    const answer = await fetch(live);
    expect(answer.headers.get('cache-control')).toMatch(/s-maxage=20, stale-while-revalidate=40$/);
    const etag = answer.headers.get('etag') ?? '';
    expect((await fetch(live, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(pinned)).headers.get('cache-control')).toContain('s-maxage=60');
    const [, video = ''] = /"videoUrl":"([^"]+)"/.exec(await answer.text()) ?? [];
    const shared = await fetch(new URL(video, live));
    expect(shared.headers.get('cache-control')).toContain('s-maxage=60');
  });
});

/** Clicks a box that the page controls; whether it is ticked before anything else can happen. */
function isTickedAtOnce(box: Locator): Promise<boolean> {
  return box.evaluate(async (input) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('It is no box.');
    input.click();
    for (let turn = 0; turn < 100; turn += 1) await null;
    return input.checked;
  });
}

function blue(): string {
  return `const { AbsoluteFill } = window.Remotion;
export default function Scene_Blue() {
  return <AbsoluteFill style={{ backgroundColor: 'blue' }}>Blue</AbsoluteFill>;
}
`;
}
