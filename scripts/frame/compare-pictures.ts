import { PNG } from 'pngjs';

/** What of a channel's 256 steps is still the same colour: edges of letters are smoothed anew in each process. */
const SAME = 16;

export type Comparison = {
  /** Part of the pixels that differ, 0 to 1; 1 for pictures of different sizes. */
  share: number;
  /** A PNG that is white where the pictures differ. */
  difference: Buffer;
};

/** Compares two PNGs pixel by pixel. */
export function comparePictures(one: Buffer, other: Buffer): Comparison {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  const shown = new PNG({ width: a.width, height: a.height });
  if (a.width !== b.width || a.height !== b.height) {
    return { share: 1, difference: PNG.sync.write(shown) };
  }
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const differs =
      apart(a.data, b.data, at) || apart(a.data, b.data, at + 1) || apart(a.data, b.data, at + 2);
    if (differs) different += 1;
    shown.data.fill(differs ? 255 : 0, at, at + 3);
    shown.data[at + 3] = 255;
  }
  return { share: different / (a.width * a.height), difference: PNG.sync.write(shown) };
}

function apart(one: Buffer, other: Buffer, at: number): boolean {
  return Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > SAME;
}
