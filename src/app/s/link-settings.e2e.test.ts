import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '~/server/db/client';
import { socketDirFor } from '~/server/db/embedded/socket-dir';
import { shares } from '~/server/db/schema/output';
import { startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 150 };

let rig: ScriptedApp;
let owner: Page;
let link = '';

beforeAll(async () => {
  rig = await openScriptedApp();
  owner = await rig.context.newPage();
  rig.model.script({ kind: 'reply', text: addSceneReply('Red', 'red', 60) });
  await startProject(owner, rig.app.url, 'A red scene of two seconds');
  await openPanel();
  const field = card().getByRole('textbox', { name: 'Public link' });
  await field.and(owner.locator('[value*="/s/"]')).waitFor();
  link = await field.inputValue();
  await owner.keyboard.press('Escape');
});
afterAll(() => rig?.close());

const openPanel = () => owner.getByRole('button', { name: 'Share', exact: true }).click();
const card = () => owner.getByRole('region', { name: 'Public link', exact: true });

/** What other sites are told of the link. */
async function described() {
  const asked = `${rig.app.url}/api/oembed?url=${encodeURIComponent(link)}`;
  return (await fetch(asked)).json();
}

/** Lets the end of every link have come. */
async function expireLinks(): Promise<void> {
  const host = socketDirFor(await realpath(join(rig.app.dataDir, 'postgres')));
  const { db, close } = openDatabase({ host, username: 'framewright', database: 'postgres' });
  await db.update(shares).set({ expiresAt: new Date(Date.now() - 1_000) });
  await close();
}

it('names on the page who made the video, where the owner wants that', async () => {
  await openPanel();
  const name = card().getByRole('textbox', { name: 'Shown as' });
  await name.fill('<b>Ada</b> & Søren');
  await name.press('Enter');
  const text = async () => (await fetch(link)).text();
  await expect.poll(text, PATIENCE).toContain('by <bdi>&lt;b&gt;Ada&lt;/b&gt; &amp; Søren</bdi>');
  expect(await described()).toMatchObject({ author_name: '<b>Ada</b> & Søren' });
  await name.fill('Never mind');
  await name.press('Escape');
  expect(await name.inputValue()).toBe('<b>Ada</b> & Søren');
  await name.fill('Ada');
  // Closed before the field was left.
  await owner.getByRole('button', { name: 'Share', exact: true }).click();
  await expect.poll(text, PATIENCE).toContain('by <bdi>Ada</bdi>');
});

it('leads nowhere once it has ended, tells its owner, and opens again with a later end', async () => {
  await expireLinks();
  const gone = await fetch(link);
  expect([gone.status, await gone.text()]).toEqual([
    404,
    expect.stringContaining('This link leads to no video'),
  ]);
  for (const path of [link.replace('/s/', '/embed/'), `${link}/video`, `${link}/copy`]) {
    expect((await fetch(path)).status, path).toBe(404);
  }
  const error = 'This link does not lead to a video, or no longer does.';
  expect(await described()).toEqual({ error });
  await owner.reload();
  await openPanel();
  await card().getByText('This link has expired').waitFor();
  await card()
    .getByRole('button', { name: /^Ended / })
    .click();
  await owner.getByRole('menuitem', { name: 'In a week' }).click();
  await expect.poll(async () => (await fetch(link)).status, PATIENCE).toBe(200);
  await card().getByText('Anyone with this link can watch').waitFor();
  await owner.keyboard.press('Escape');
});

it('is in the list of all links, where it is stopped and brought back', async () => {
  await owner.goto(`${rig.app.url}/projects`);
  await owner.getByRole('link', { name: 'Links' }).click();
  const rows = owner.getByRole('list', { name: 'Links' }).getByRole('article');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
  const open = rows.getByRole('link', { name: 'Open' });
  expect(await open.getAttribute('href')).toBe(link);
  for (const colorScheme of ['dark', 'light'] as const) {
    await owner.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: owner }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await owner.setViewportSize({ width: 390, height: 844 });
  expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await rows.getByRole('button', { name: /^Stop sharing/ }).click();
  const status = async () => (await fetch(link)).status;
  await expect.poll(status, PATIENCE).toBe(404);
  await owner.getByRole('heading', { name: 'No links yet' }).waitFor();
  await owner.getByRole('button', { name: 'Undo' }).click();
  await rows.first().waitFor();
  expect(await status()).toBe(200);
});

it('says that the links go on working where their list cannot be had, and asks again', async () => {
  await owner.route('**/api/trpc/share.listAll**', (route) => route.abort());
  await owner.reload();
  const alert = owner.getByRole('alert').filter({ hasText: 'Your links could not be loaded' });
  await alert.getByText('They go on working.').waitFor();
  await owner.unroute('**/api/trpc/share.listAll**');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await owner.getByRole('list', { name: 'Links' }).getByRole('article').first().waitFor();
});
