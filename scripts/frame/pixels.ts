import type { Page } from 'playwright-core';
import { colorAt } from '~/server/testing/picture';
import { eventually } from './eventually';

/** What is seen of a guest before its first picture. */
const EMPTY = 'rgb(11,11,12)';

/** The colour of one point of the page as it is painted, as `rgb(r,g,b)`; CSS pixels. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 }, type: 'png' });
  const { red, green, blue } = colorAt(png, 0, 0);
  return `rgb(${red},${green},${blue})`;
}

/**
 * The same of the first picture that is seen there: a compositor that has much to do shows it some
 * time after it was painted.
 */
export async function firstColourAt(page: Page, x: number, y: number): Promise<string> {
  let colour = EMPTY;
  await eventually(async () => {
    colour = await colourAt(page, x, y);
    return colour;
  }).not.toBe(EMPTY);
  return colour;
}
