import type { Page } from 'playwright-core';
import { colorAt } from '~/server/testing/picture';

/** The colour of one point of the page as it is painted, as `rgb(r,g,b)`; CSS pixels. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 }, type: 'png' });
  const { red, green, blue } = colorAt(png, 0, 0);
  return `rgb(${red},${green},${blue})`;
}
