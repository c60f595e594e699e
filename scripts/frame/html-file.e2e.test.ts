import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAudio } from '~/server/services/audio/add';
import { exportHtml } from '~/server/services/html/export';
import { launchBrowser } from '~/server/testing/browser';
import { createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { colorAt, colorName } from '~/server/testing/picture';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { wavTone } from '~/server/testing/sound';
import { builtParts } from '../built-parts';

const PATIENCE = { timeout: 20_000, interval: 150 };

/** Needs a bundled font, an icon, letters of another font and an emoji; green where it worked. */
const RICH = `import { AbsoluteFill } from 'remotion';
import { Heart } from 'lucide-react';
export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: 'lime', fontFamily: 'Poppins' }}>
    <p style={{ position: 'absolute', top: 400 }}>Hello 你好 🎉 <Heart /></p>
  </AbsoluteFill>;
}`;

/** Tries what a stranger's code would, and turns red for each that worked. */
const HOSTILE = `import { AbsoluteFill } from 'remotion';
import { useEffect, useState } from 'react';
export default function Scene() {
  const [leaks, setLeaks] = useState([]);
  useEffect(() => {
    const found = [];
    const note = (name) => { found.push(name); setLeaks([...found]); };
    const attempt = (name, work) => { try { if (work()) note(name); } catch {} };
    // The real window, past the one that scenes are given.
    const real = new Function('return this')();
    attempt('parent', () => { real.parent.document.title = 'Taken'; return true; });
    attempt('top', () => real.top.location.href.length > 0);
    attempt('storage', () => real.localStorage !== undefined);
    attempt('cookie', () => real.document.cookie !== undefined);
    attempt('navigation', () => void real.top.location.replace('http://127.0.0.1:PORT/top'));
    fetch('http://127.0.0.1:PORT/').then(() => note('fetch'), () => {});
    const image = new Image();
    image.src = 'http://127.0.0.1:PORT/image';
    const script = real.document.createElement('script');
    const [, integrity] = /'(sha256-[^']+)'/.exec(real.document.querySelector('meta[http-equiv]').content);
    Object.assign(script, { integrity, crossOrigin: 'anonymous', src: 'http://127.0.0.1:PORT/script' });
    real.document.body.append(script);
  }, []);
  return <AbsoluteFill style={{ backgroundColor: leaks.length ? 'red' : 'blue' }}>{leaks.join()}</AbsoluteFill>;
}`;

let model: ModelServer;
let test: TestPlatform;
let browser: Browser;
let folder: string;
let address = '';
let bytes = 0;
/** Where the hostile scene would like to go, and how often it came there. */
let sink: Server;
let reached = 0;

beforeAll(async () => {
  model = await startModelServer();
  test = await createTestPlatform({ modelUrl: model.url });
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'framewright-html-'));
  sink = createServer((_, response) => {
    reached += 1;
    response.setHeader('access-control-allow-origin', '*');
    response.end();
  });
  await new Promise<void>((done) => sink.listen(0, '127.0.0.1', done));
  const bound = sink.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const hostile = HOSTILE.replaceAll('PORT', `${port}`);
  const scene = (name: string, code: string) =>
    `\`\`\`tsx add name="${name}" frames=60\n${code}\n\`\`\`\n`;
  model.script({ kind: 'reply', text: scene('Rich', RICH) + scene('Hostile', hostile) });
  const ctx = await test.signIn();
  const { projectId } = await createAndWait(ctx, 'Two scenes');
  const sound = new Blob([wavTone(1)]).stream();
  const named = { fileName: 'Tone.wav', startFrame: 0, idempotencyKey: crypto.randomUUID() };
  await addAudio({ ctx, input: { projectId, ...named, body: sound } });
  const { frameDir, manifest } = await builtParts();
  const frame = { folder: frameDir, manifest };
  const { fileName, html } = await exportHtml({ ctx, input: { projectId, frame } });
  expect(fileName).toBe('two-scenes.html');
  bytes = Buffer.byteLength(html);
  const path = join(folder, fileName);
  await writeFile(path, html);
  address = pathToFileURL(path).href;
});

afterAll(async () => {
  await browser?.close();
  await test?.close();
  await model?.close();
  sink?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The file, opened from the disk with the network off; what it got from anywhere, and what was said in the console. */
async function open(): Promise<{ page: Page; asked: string[]; told: string[] }> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const [asked, told]: [string[], string[]] = [[], []];
  page.on('requestfinished', (request) => asked.push(request.url()));
  page.on('console', (message) => told.push(message.text()));
  await page.goto(address);
  return { page, asked, told };
}

const color = async (page: Page) => {
  const frame = page.getByTitle('Scene preview').first();
  if ((await frame.count()) === 0) return 'no frame';
  return colorName(colorAt(await frame.screenshot(), 0.2, 0.2));
};
const foreign = (urls: string[]) => urls.filter((url) => !/^(file|data|blob|about):/.test(url));

describe('a video as one file', () => {
  it('plays from the disk with the network off, and asks nobody for anything', async () => {
    const { page, asked, told } = await open();
    await expect.poll(() => color(page), PATIENCE).toBe('lime');
    await page.getByRole('button', { name: 'Play' }).first().click();
    const state = () => page.locator('[data-frame-state]').getAttribute('data-frame-state');
    await expect.poll(state, PATIENCE).toBe('playing');
    await expect.poll(() => color(page), PATIENCE).toBe('blue');
    expect(foreign(asked)).toEqual([]);
    // All that a scene is drawn with was in the file.
    expect(told.filter((text) => /could not be downloaded|did not come/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('keeps a stranger’s code from the page, from storage and from the network', async () => {
    const { page } = await open();
    await expect.poll(() => color(page), PATIENCE).toBe('lime');
    await page.context().setOffline(false);
    // It is there before it is shown.
    await page.locator('#position').evaluate((bar) => {
      if (!(bar instanceof HTMLInputElement)) return;
      bar.value = '80';
      bar.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => color(page), PATIENCE).toBe('blue');
    await page.waitForTimeout(500);
    expect(await color(page)).toBe('blue');
    expect(reached).toBe(0);
    expect([await page.title(), page.url()]).toEqual(['Two scenes', address]);
    await page.context().close();
  });

  it('holds the files that its scenes need, and not all that there are', async () => {
    const html = await readFile(new URL(address), 'utf8');
    expect(html).toMatch(/"\/frame\/poppins-latin-400/);
    expect(html).toMatch(/\/api\/audio\//);
    expect(html).not.toMatch(/"\/frame\/caveat/);
    expect(bytes).toBeLessThan(6_000_000);
  });
});
