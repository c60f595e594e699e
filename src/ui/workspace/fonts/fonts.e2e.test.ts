import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProject } from '~/server/testing/browser';
import { narrowFont } from '~/server/testing/fonts';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 100 };

/** A text in the typeface that is brought, and the same in what stands in for one that is missing. */
const SCENE = `import { AbsoluteFill } from 'remotion';
const TEXT = { fontSize: 60, whiteSpace: 'nowrap' };
export default function Scene() {
  return (
    <AbsoluteFill style={{ background: 'white', alignItems: 'flex-start' }}>
      <span id="own" style={{ ...TEXT, fontFamily: 'Acme Wide, sans-serif' }}>HAMBURGEFONTSIV</span>
      <span id="bundled" style={{ ...TEXT, fontFamily: 'sans-serif' }}>HAMBURGEFONTSIV</span>
    </AbsoluteFill>
  );
}`;

let rig: ScriptedApp;
let page: Page;
let folder: string;
let acme: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'typefaces test-'));
  acme = await narrowFont('Acme Wide');
  rig = await openScriptedApp();
  page = await rig.context.newPage();
  rig.model.script({
    kind: 'reply',
    text: `\`\`\`tsx add name="Set" frames=300\n${SCENE}\n\`\`\`\n`,
  });
  await startProject(page, rig.app.url, 'A headline');
  await button('Send').waitFor();
});
afterAll(async () => {
  await rig?.close();
  await rm(folder, { recursive: true, force: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog', { name: 'Typefaces of this project' });
const pick = (name: string, buffer: Buffer) =>
  page.setInputFiles('input[type=file][accept*=".woff2"]', {
    name,
    mimeType: 'application/octet-stream',
    buffer,
  });

/** How wide the text is in its typeface, as a share of its width in Inter; about 0.6 in the narrow one. */
async function widthOn(surface: Page): Promise<number> {
  for (const frame of surface.frames()) {
    const widths = await frame
      .locator('#own, #bundled')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
      .catch(() => []);
    if (widths[0] && widths[1]) return widths[0] / widths[1];
  }
  return Number.NaN;
}
const width = (surface: Page) => expect.poll(() => widthOn(surface), PATIENCE);

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

it('draws a text with what the app has while nobody has brought its typeface', async () => {
  await width(page).toBeCloseTo(1, 2);
  await button('Typefaces').click();
  await dialog().getByText('Drop WOFF2, WOFF, TTF or OTF files here').waitFor();
  await expectAccessible();
});

it('says of a file that is no typeface what to do, and takes it away again', async () => {
  await pick('acme.ttf', Buffer.from('<!doctype html>'));
  await dialog()
    .getByText(/no typeface that scenes can be set in/)
    .waitFor();
  await expectAccessible();
  await dialog().getByRole('button', { name: 'Dismiss' }).click();
});

it('sets the scene in a typeface as soon as it is there, and shows it', async () => {
  await pick('acme.ttf', acme);
  const row = dialog().getByRole('listitem');
  await row.getByText('Regular · in use').waitFor();
  const sample = row.getByTitle('Acme Wide');
  expect(await sample.evaluate((line) => getComputedStyle(line).fontFamily)).toContain('typeface-');
  await expectAccessible();
  await page.keyboard.press('Escape');
  await width(page).toBeLessThan(0.8);
});

it('tells the model of it', async () => {
  rig.model.script({ kind: 'reply', text: 'Nothing to change.\n' });
  await page.getByRole('textbox', { name: 'Message' }).fill('Is it set in our typeface?');
  await button('Send').click();
  await page.getByText('Nothing to change.').waitFor();
  const sent = JSON.stringify(rig.model.requests.at(-1)?.messages);
  expect(sent).toContain('Acme Wide (400)');
});

it('is set in it for visitors', async () => {
  await button('Share').click();
  const link = await page.getByRole('textbox', { name: 'Public link' }).inputValue();
  const visitor = await rig.browser.newPage();
  await visitor.goto(link);
  await width(visitor).toBeLessThan(0.8);
  await visitor.goto(link.replace('/s/', '/embed/'));
  await visitor.getByRole('button', { name: 'Play' }).first().click();
  await width(visitor).toBeLessThan(0.8);
  await visitor.close();
  await page.keyboard.press('Escape');
});

it('carries it in the file that plays without a network', async () => {
  const [, projectId] = /projects\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  const answer = await page.request.get(`${rig.app.url}/api/projects/${projectId}/html`);
  const path = join(folder, 'video.html');
  await writeFile(path, await answer.body());
  const context = await rig.browser.newContext({ offline: true });
  const visitor = await context.newPage();
  await visitor.goto(pathToFileURL(path).href);
  await visitor.getByRole('button', { name: 'Play' }).first().click();
  await width(visitor).toBeLessThan(0.8);
  await context.close();
});

it('is gone from the picture when it is removed, and back with Undo', async () => {
  const remove = dialog().getByRole('button', { name: 'Remove Acme Wide Regular' });
  await button('Typefaces').click();
  await remove.click();
  await dialog().getByText('Drop WOFF2, WOFF, TTF or OTF files here').waitFor();
  await width(page).toBeCloseTo(1, 2);
  await dialog().getByText('Removed “Acme Wide”').waitFor();
  await expectAccessible();
  // The way back has the focus.
  await page.keyboard.press('Enter');
  await width(page).toBeLessThan(0.8);
  await remove.click();
  await width(page).toBeCloseTo(1, 2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await width(page).toBeLessThan(0.8);
});

it('takes one that is dropped on the timeline', async () => {
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'brand.woff2'));
      return data;
    },
    [...(await narrowFont('Brand Slab'))],
  );
  await page
    .getByRole('list', { name: 'Scenes' })
    .dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText('Scenes can be set in “Brand Slab” now.', { exact: false }).waitFor();
});
