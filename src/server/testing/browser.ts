import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '~/server/render/chromium';
import { colorAt, colorName, countColors } from './picture';

/** The machine's own Chromium, as the app itself would find it; `flags` are added to the usual ones. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  const found = await findChromium();
  if ('missing' in found) throw new Error(found.missing);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: found.path,
    args: [...args, '--disable-gpu', ...flags],
  });
}

/** Types the first prompt on `/` and waits for the workspace. */
export async function startProject(page: Page, url: string, prompt: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Describe your video' }).fill(prompt);
  await page.getByRole('button', { name: 'Generate' }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
}

/** Sends a follow-up message in the workspace. */
export async function sendMessage(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** The name of the colour near a corner of the scene preview, beside any Play, read from its pixels. */
export async function pictureColor(page: Page): Promise<string> {
  const frame = page.getByTitle('Scene preview').first();
  if ((await frame.count()) === 0) return 'no frame';
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  if (!box) return 'no frame';
  // One point: a whole picture takes a hundred times as long to encode and to read.
  const clip = { x: box.x + 0.2 * box.width, y: box.y + 0.2 * box.height, width: 1, height: 1 };
  return colorName(colorAt(await page.screenshot({ clip }), 0, 0));
}

/** How many clearly different colours the scene preview shows; one or two for an empty picture. */
export async function pictureDetail(page: Page): Promise<number> {
  const frame = page.getByTitle('Scene preview').first();
  return (await frame.count()) === 0 ? 0 : countColors(await frame.screenshot());
}
