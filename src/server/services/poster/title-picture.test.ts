import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { titlePicture } from './title-picture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framewright-title-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Whether something is drawn between `from` and `to`, as shares of the height. */
async function hasInk(picture: Buffer, from: number, to: number): Promise<boolean> {
  const { width, height } = await sharp(picture).metadata();
  const top = Math.round(height * from);
  const band = { left: 0, top, width, height: Math.round(height * to) - top };
  // `stats` is of the file that it is given, whatever was asked for before.
  const { channels } = await sharp(await sharp(picture).extract(band).toBuffer()).stats();
  return channels.some(({ min, max }) => min !== max);
}

const TITLES = ['Hi', 'A launch film & <friends>', 'Every word of a very long title '.repeat(6)];
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1080, height: 1080 },
];

it.each(TITLES.flatMap((title) => SIZES.map((size) => ({ title, ...size }))))(
  'leaves the middle to Play: $title, $width × $height',
  async (wanted) => {
    const picture = await titlePicture(wanted, folder);
    expect(await sharp(picture).metadata()).toMatchObject({
      width: wanted.width,
      height: wanted.height,
    });
    expect(await hasInk(picture, 0.3, 0.67)).toBe(false);
    expect(await hasInk(picture, 0.68, 0.96)).toBe(true);
  },
);
