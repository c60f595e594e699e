import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProject } from '~/server/testing/browser';
import { addOlderProjects } from '~/server/testing/older-projects';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 50 };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
  page = await rig.context.newPage();
  rig.model.script({ kind: 'reply', text: 'Words only.' });
  await startProject(page, rig.app.url, 'The newest');
  const projectId = page.url().split('/').at(-1)?.split('?')[0] ?? '';
  await addOlderProjects(rig.app.dataDir, projectId, 130);
  await page.goto(`${rig.app.url}/projects`);
});

afterAll(() => rig?.close());

const search = () => page.getByRole('searchbox', { name: 'Search projects' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const tiles = () => page.getByRole('list', { name: 'Projects' }).getByRole('listitem');
const titles = () => tiles().locator('[title]').allTextContents();

it('shows all projects, a page at a time, and the keyboard goes on with the next', async () => {
  await expect.poll(() => tiles().count(), PATIENCE).toBe(60);
  await button('Show 60 more').press('Enter');
  await expect.poll(() => tiles().count(), PATIENCE).toBe(120);
  expect(
    await tiles()
      .nth(60)
      .locator('a')
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await button('Show 60 more').click();
  await expect.poll(() => tiles().count(), PATIENCE).toBe(131);
  expect(await button('Show 60 more').count()).toBe(0);
  expect(new Set(await titles()).size).toBe(131);
});

it('finds an old one, and still shows it after a reload and on the way back', async () => {
  await page.reload();
  await expect.poll(() => tiles().count(), PATIENCE).toBe(60);
  await search().fill('film 129');
  await page.getByText('1 project', { exact: true }).waitFor();
  expect(await titles()).toEqual(['Film 129']);
  await expect.poll(() => new URL(page.url()).search, PATIENCE).toBe('?search=film+129');
  await page.reload();
  await expect.poll(titles, PATIENCE).toEqual(['Film 129']);
  await tiles().locator('a').click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect.poll(titles, PATIENCE).toEqual(['Film 129']);
});

it('says that it found nothing, and shows all again', async () => {
  await search().fill('nothing like it');
  await page.getByText('No project is called “nothing like it”.').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await button('Show all projects').click();
  await expect.poll(() => tiles().count(), PATIENCE).toBe(60);
  await expect.poll(() => new URL(page.url()).search, PATIENCE).toBe('');
});

it('renames and deletes what it found, and brings it back', async () => {
  await search().fill('film 77');
  await expect.poll(titles, PATIENCE).toEqual(['Film 77']);
  await button('Options for Film 77').click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Film 77, cut');
  await page.keyboard.press('Enter');
  await expect.poll(titles, PATIENCE).toEqual(['Film 77, cut']);
  await button('Options for Film 77, cut').click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect.poll(titles, PATIENCE).toEqual([]);
  await button('Undo').click();
  await expect.poll(titles, PATIENCE).toEqual(['Film 77, cut']);
});
