import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureColor, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 60_000, interval: 250 };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
  page = await rig.context.newPage();
  rig.model.script({ kind: 'reply', text: addSceneReply('Red', 'red', 15) });
  await startProject(page, rig.app.url, 'A red scene of half a second');
});
afterAll(() => rig?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const card = () => page.getByRole('region', { name: 'Public link', exact: true });

/** Address of the MP4 that a page names for programs that show links; null without one. */
async function movieOf(link: string): Promise<string | null> {
  const html = await (await fetch(link)).text();
  return /property="og:video" content="([^"]+\.mp4[^"]*)"/.exec(html)?.[1] ?? null;
}

it('is named by the page of a link once it was exported, and is gone when the link is', async () => {
  await expect.poll(() => pictureColor(page), PATIENCE).toBe('red');
  await button('Share').click();
  const field = card().getByRole('textbox', { name: 'Public link' });
  await expect.poll(() => field.inputValue(), PATIENCE).toMatch(/\/s\/[\w-]{22,}$/);
  const link = await field.inputValue();
  await page.keyboard.press('Escape');
  expect(await movieOf(link)).toBeNull();
  expect((await fetch(`${link}/video.mp4`)).status).toBe(404);

  await button('Export').click();
  await page.getByRole('link', { name: 'Download' }).waitFor({ timeout: PATIENCE.timeout });
  await expect.poll(() => movieOf(link), PATIENCE).not.toBeNull();
  const address = (await movieOf(link)) ?? '';
  const whole = await fetch(address);
  expect(whole.headers.get('content-type')).toBe('video/mp4');
  expect(whole.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(bytes.toString('latin1', 4, 8)).toBe('ftyp');
  const part = await fetch(address, { headers: { range: 'bytes=4-7' } });
  expect([part.status, await part.text()]).toEqual([206, 'ftyp']);

  await button('Share').click();
  await card().getByRole('button', { name: 'Stop sharing' }).click();
  await expect.poll(async () => (await fetch(address)).status, PATIENCE).toBe(404);
});
