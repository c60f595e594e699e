import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/**
 * The colour of one point of the page as it is painted, as `rgb(r,g,b)`.
 * `x` and `y` are CSS pixels.
 */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 }, type: 'png' });
  const [red, green, blue] = firstPixel(png);
  return `rgb(${red},${green},${blue})`;
}

/** First pixel of an 8-bit RGB or RGBA PNG: the first line's filter cannot change it. */
function firstPixel(png: Buffer): Uint8Array {
  const chunks: Buffer[] = [];
  let offset = 8;
  while (offset < png.length) {
    const length = png.readUInt32BE(offset);
    const type = png.toString('latin1', offset + 4, offset + 8);
    if (type === 'IDAT') chunks.push(png.subarray(offset + 8, offset + 8 + length));
    offset += length + 12;
  }
  return inflateSync(Buffer.concat(chunks)).subarray(1, 4);
}
