import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeVideo } from '~/server/render/testing/video';
import { pictureColor, sendMessage, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 150 };

let rig: ScriptedApp;
let owner: BrowserContext;
let page: Page;

/** What the browser refused in any page of the walk, and headers that it did not understand. */
const refused: string[] = [];

function watchRefusals(context: BrowserContext): void {
  context.on('console', (message) => {
    if (/Content Security Policy|Permissions-Policy/.test(message.text())) {
      refused.push(message.text());
    }
  });
}

beforeAll(async () => {
  rig = await openScriptedApp();
  owner = await rig.browser.newContext({ acceptDownloads: true });
  watchRefusals(owner);
  page = await owner.newPage();
});

afterAll(() => rig?.close());

const picture = () => expect.poll(() => pictureColor(page), PATIENCE);

// The steps build on each other, as they do for a person: one walk, told in parts.
describe('from a prompt to a video', () => {
  it('paints the scene that the model wrote', async () => {
    rig.model.script({ kind: 'reply', text: `A red one.\n${addSceneReply('Red', 'red', 60)}` });
    await startProject(page, rig.app.url, 'A red scene of two seconds');
    await picture().toBe('red');
    const host = page.getByRole('region', { name: 'Preview' }).locator('[data-frame-state]');
    await expect.poll(() => host.getAttribute('data-frame-state')).toMatch(/ready|playing/);
    await page.getByRole('list', { name: 'Scenes' }).getByText('Red').first().waitFor();
  });

  it('edits the scene in view by a follow-up', async () => {
    rig.model.script({
      kind: 'reply',
      text: addSceneReply('Blue', 'blue', 60).replace('add', 'edit'),
    });
    await sendMessage(page, 'make it blue');
    await picture().toBe('blue');
  });

  it('goes back with Undo, and Undo can itself be undone', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await picture().toBe('red');
    await page.getByRole('button', { name: 'Redo' }).click();
    await picture().toBe('blue');
  });

  it('takes an edit of the code by hand', async () => {
    await page.getByRole('tab', { name: 'Code' }).click();
    const editor = page.locator('.cm-content');
    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    const source = `export default () => <div style={{ background: 'lime', position: 'absolute', inset: 0 }} />;`;
    await page.keyboard.insertText(source);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await picture().toBe('lime');
  });

  it('restores everything on reload, from stored JavaScript only', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await picture().toBe('lime');
    await expect.poll(() => page.getByText('make it blue').count()).toBeGreaterThan(0);
    expect(requests.filter((url) => url.includes('/frame/')).length).toBeGreaterThan(0);
    expect(requests.filter((url) => /compiler|sucrase/.test(url))).toEqual([]);
  });

  it('shares with a visitor who has no cookies, from stored JavaScript only', async () => {
    await page.getByRole('button', { name: 'Share' }).click();
    const field = page.getByRole('textbox', { name: /link/i });
    await expect.poll(() => field.inputValue(), PATIENCE).toMatch(/\/s\/[\w-]{22,}$/);
    const visitor = await rig.browser.newContext();
    watchRefusals(visitor);
    const requests: string[] = [];
    const shared = await visitor.newPage();
    shared.on('request', (request) => requests.push(request.url()));
    await shared.goto(await field.inputValue());
    expect(await shared.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Red scene of two seconds',
    );
    await shared.getByRole('button', { name: 'Play' }).first().click();
    await expect.poll(() => pictureColor(shared), PATIENCE).toBe('lime');
    expect(requests.filter((url) => /compiler|sucrase/.test(url))).toEqual([]);
    expect(await visitor.cookies()).toEqual([]);
    await visitor.close();
    await page.keyboard.press('Escape');
  });

  it('exports an MP4 of the right length and size, and keeps its progress on reload', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('progressbar', { name: 'Export' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Export' }).click();
    const link = page.getByRole('link', { name: 'Download' });
    await link.waitFor({ timeout: 90_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^[\w-]+\.mp4$/);
    const video = await probeVideo(await download.path());
    const size = { codec_name: 'h264', width: 1920, height: 1080 };
    expect(video.streams).toContainEqual(expect.objectContaining(size));
    expect(video.durationInSeconds).toBeCloseTo(2, 1);
  });
});

describe('a broken scene', () => {
  it('is stored, named, and keeps its neighbours playing', async () => {
    const broken = '```tsx add name="Broken" frames=30\nexport default () => <b>{{{</b>;\n```\n';
    const throwing =
      '```tsx add name="Throws" frames=30\nexport default () => { throw new Error("Boom"); };\n```\n';
    const text =
      addSceneReply('Red', 'red', 30) + broken + throwing + addSceneReply('Blue', 'blue', 30);
    rig.model.script({ kind: 'reply', text });
    await startProject(page, rig.app.url, 'Four scenes');
    const list = page.getByRole('list', { name: 'Scenes' });
    await expect.poll(() => list.getByRole('listitem').count(), PATIENCE).toBe(4);
    await picture().toBe('red');
    await list.getByRole('listitem').nth(3).getByRole('button').first().click();
    await picture().toBe('blue');
    await list.getByRole('listitem').nth(1).getByRole('button').first().click();
    await expect.poll(() => pictureColor(page), PATIENCE).not.toBe('blue');
    expect(await list.getByRole('listitem').count()).toBe(4);
  });
});

describe('every page', () => {
  it.each([
    ['/projects', 200, 'Projects'],
    ['/nothing', 404, 'There is nothing at this address'],
    ['/projects/nothing', 404, 'There is nothing at this address'],
  ])('shows itself under its policy: %s', async (path, status, heading) => {
    const answer = await page.goto(rig.app.url + path);
    expect(answer?.status()).toBe(status);
    await page.getByRole('heading', { name: heading }).waitFor();
    const policy = answer?.headers()['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1];
    const nonces = await page.evaluate(() =>
      [...document.scripts].map((script) => script.nonce).filter((nonce) => nonce !== ''),
    );
    expect(new Set(nonces)).toEqual(new Set([nonce]));
  });

  it('runs without one thing refused', () => {
    expect(refused).toEqual([]);
  });
});

it('serves nothing but the guest document on the frame’s hosts', async () => {
  const host = rig.app.url.replace('localhost', 'something.localhost');
  const stranger = await rig.browser.newPage();
  expect((await stranger.goto(`${host}/frame`))?.status()).toBe(200);
  const answer = await stranger.goto(`${host}/projects`);
  expect(answer?.status()).toBe(404);
  expect(await answer?.text()).toContain(`The app is at ${rig.app.url}`);
  await stranger.close();
});
