import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from '~/server/testing/app';
import { launchBrowser, pictureDetail, sendMessage, startProject } from '~/server/testing/browser';

const PATIENCE = { timeout: 20_000, interval: 150 };

let app: RunningApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
  });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const scenes = () => page.getByRole('list', { name: 'Scenes' }).getByRole('listitem');

describe('a newcomer without a model', () => {
  it('is told so on the first page, with the way to set one', async () => {
    await page.goto(app.url);
    await page.getByText('No model is configured').first().waitFor();
    await page.getByText('Set a model').click();
    await page.getByText('ANTHROPIC_API_KEY').first().waitFor();
  });

  it('is answered by a sentence when the prompt is empty', async () => {
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Generate' }).click();
    await page.getByRole('alert').filter({ hasText: /\w/ }).first().waitFor();
  });

  it.each([
    ['a title', 'A kinetic title that says "Launch day"', 1],
    ['a list', 'A bullet list: fast, safe, simple', 1],
    ['a chart', 'A bar chart of sales: Q1 12, Q2 18, Q3 27, Q4 41', 1],
    ['a quote', 'A square quote: "Less is more" by Mies van der Rohe', 1],
    ['a countdown', 'A vertical countdown from 3', 1],
    ['a logo', 'A logo reveal for Northwind', 1],
    ['a chat', 'A chat. Ana: Are you there? Ben: Always.', 1],
    ['a comparison', 'Compare paper vs screen', 1],
    [
      'several scenes',
      'Three scenes: a title "Hello", then a countdown from 3, then a quote "Bye"',
      3,
    ],
  ])('gets %s', async (_, prompt, count) => {
    await startProject(page, app.url, prompt);
    await expect.poll(() => scenes().count(), PATIENCE).toBe(count);
    await expect.poll(() => pictureDetail(page), PATIENCE).toBeGreaterThan(20);
  });

  it('gets exactly the length that was asked for in a follow-up', async () => {
    await startProject(page, app.url, 'A kinetic title that says "Timing"');
    await expect.poll(() => scenes().count(), PATIENCE).toBe(1);
    await sendMessage(page, 'make it 3 seconds');
    const total = page.getByRole('region', { name: 'Preview' }).getByText('/03.00');
    await total.waitFor({ timeout: 20_000 });
  });
});

describe('when the server is killed', () => {
  it('nothing that was stored is lost', async () => {
    const address = page.url();
    await app.kill9();
    await app.restart();
    await page.goto(address);
    await expect.poll(() => scenes().count(), PATIENCE).toBe(1);
    await page.getByText('make it 3 seconds').first().waitFor();
    await expect.poll(() => pictureDetail(page), PATIENCE).toBeGreaterThan(20);
  });
});

describe('addresses that lead nowhere', () => {
  it.each([
    '/s/not-a-token',
    '/projects/7b0f1e0e-7c2c-4b1e-9b8e-6a1f0f3f9d11',
    '/projects/x',
    '/nowhere',
  ])('%s is a 404 page with a way on', async (path) => {
    const response = await page.goto(app.url + path);
    expect(response?.status()).toBe(404);
    await page.getByRole('link').first().waitFor();
  });

  it('somebody else’s project is one of them', async () => {
    await startProject(page, app.url, 'A title: Mine');
    const address = page.url();
    const other = await browser.newContext();
    const stranger = await other.newPage();
    await startProject(stranger, app.url, 'A title: Other');
    expect((await stranger.goto(address))?.status()).toBe(404);
    await other.close();
  });
});

describe('the API', () => {
  it('answers malformed input with 400 and the name of the field', async () => {
    const input = encodeURIComponent(JSON.stringify({ json: { id: 'no-id' } }));
    const response = await fetch(`${app.url}/api/trpc/project.get?input=${input}`);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain('"field":"id"');
  });

  it('tells the state of database, storage, model and renderer', async () => {
    const health = await (await fetch(`${app.url}/api/health`)).json();
    expect(health).toMatchObject({
      status: 'ok',
      database: { ok: true },
      storage: { ok: true },
      renderer: { ok: true },
      model: { kind: 'demo' },
    });
  });
});

describe('an account', () => {
  it('keeps what its guest has made', async () => {
    await startProject(page, app.url, 'A title: Kept');
    await expect.poll(() => scenes().count(), PATIENCE).toBe(1);
    const address = page.url();
    await page.getByRole('button', { name: /save your work/i }).click();
    const dialog = page.getByRole('dialog');
    const name = dialog.getByRole('textbox', { name: /name/i });
    if (await name.count()) await name.first().fill('Ada');
    await dialog.getByRole('textbox', { name: /e-?mail/i }).fill(`ada-${Date.now()}@example.com`);
    await dialog
      .getByLabel(/password/i)
      .first()
      .fill('correct horse battery');
    await dialog.getByRole('button', { name: /create account/i }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await page.goto(address))?.status()).toBe(200);
    await page.goto(`${app.url}/projects`);
    await page.getByText('Kept').first().waitFor();
  });
});

describe('the picture of the README', () => {
  it('is the workspace as it is', async () => {
    const prompt = 'A bar chart of new members: January 120, February 180, March 260, April 410';
    await startProject(page, app.url, prompt);
    await expect.poll(() => scenes().count(), PATIENCE).toBe(1);
    await expect.poll(() => pictureDetail(page), PATIENCE).toBeGreaterThan(20);
    await page.waitForTimeout(500);
    await mkdir('test-results', { recursive: true });
    // Copied to public/readme/ by hand when the workspace looks different.
    await page.screenshot({ path: 'test-results/workspace.png' });
  });
});
