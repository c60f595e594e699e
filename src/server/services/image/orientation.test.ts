import sharp from 'sharp';
import { expect, it } from 'vitest';
import { redImage, TEST_IMAGES } from '~/server/testing/images';
import { jpegOrientation, upright } from './orientation';
import { readImage } from './read-image';

/** 40 × 20, red on its left and blue on its right as stored, with this EXIF orientation. */
async function turned(orientation: number): Promise<Buffer> {
  const half = { width: 20, height: 20, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: 'blue' } })
    .png()
    .toBuffer();
  return sharp({ create: { ...half, width: 40, background: 'red' } })
    .composite([{ input: blue, left: 20, top: 0 }])
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** What a place of the image is mostly made of, when nothing turns it. */
async function colorAt(bytes: Uint8Array, left: number, top: number) {
  const raw = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return (raw[0] ?? 0) > (raw[2] ?? 0) ? 'red' : 'blue';
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads orientation %i of a JPEG', async (orientation) => {
  expect(jpegOrientation(await turned(orientation))).toBe(orientation);
});

it('turns the pixels of a photo that lies on its side, and its size with them', async () => {
  // 6: the top of the picture is on its right side as stored.
  const image = await upright(await turned(6));
  expect(readImage(image)).toEqual({ extension: 'jpg', width: 20, height: 40 });
  expect(await colorAt(image, 10, 5)).toBe('red');
  expect(await colorAt(image, 10, 35)).toBe('blue');
  expect(jpegOrientation(Buffer.from(image))).toBe(1);
});

it('turns one that is upside down', async () => {
  const image = await upright(await turned(3));
  expect(readImage(image)).toMatchObject({ width: 40, height: 20 });
  expect(await colorAt(image, 5, 10)).toBe('blue');
});

it('leaves all others as they are, byte for byte', async () => {
  const plain = await turned(1);
  expect(await upright(plain)).toBe(plain);
  for (const kind of TEST_IMAGES) {
    const image = redImage(kind);
    expect(await upright(image)).toBe(image);
  }
});

it('keeps what cannot be turned, and reads no further than there is', async () => {
  const photo = await turned(6);
  const cut = new Uint8Array(photo.subarray(0, 300));
  expect(jpegOrientation(Buffer.from(cut))).toBe(6);
  expect(await upright(cut)).toBe(cut);
  for (let length = 0; length < 200; length++) jpegOrientation(photo.subarray(0, length));
});
