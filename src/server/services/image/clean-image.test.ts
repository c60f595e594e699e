import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { redImage, TEST_IMAGES } from '~/server/testing/images';
import { cleanImage } from './clean-image';

const svg = (inside: string, attributes = 'width="40" height="20"') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );

/** [r, g, b, a] of a pixel. */
async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const region = { left, top, width: 1, height: 1 };
  return [...(await sharp(bytes).ensureAlpha().extract(region).raw().toBuffer())];
}

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

/** 40 × 20, red on its left and blue on its right as stored, with this EXIF orientation. */
async function turned(orientation: number): Promise<Buffer> {
  const blue = await plain(20, 20, 'blue').png().toBuffer();
  return plain(40, 20, 'red')
    .composite([{ input: blue, left: 20, top: 0 }])
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer();
}

describe('an image that is attached', () => {
  it.each([
    // 6: the top of the picture is on its right side as stored.
    [6, { width: 20, height: 40 }, [10, 5], [10, 35]],
    [3, { width: 40, height: 20 }, [35, 10], [5, 10]],
    [1, { width: 40, height: 20 }, [5, 10], [35, 10]],
  ] as const)(
    'is turned as orientation %i asks, and its size with it',
    async (asked, size, red, blue) => {
      const { bytes, ...clean } = await cleanImage(await turned(asked));
      expect(clean).toEqual({ extension: 'jpg', ...size });
      for (const [[left, top], channel] of [
        [red, 0],
        [blue, 2],
      ] as const) {
        expect((await pixel(bytes, left, top))[channel]).toBeGreaterThan(200);
      }
    },
  );

  it.each(TEST_IMAGES)('is the same picture afterwards: %s', async (kind) => {
    const clean = await cleanImage(redImage(kind));
    expect(clean).toMatchObject({ width: 12, height: 7 });
    const [r = 0, g = 0, b = 0] = await pixel(clean.bytes, 6, 3);
    expect([r > 190, g < 12, b < 12]).toEqual([true, true, true]);
    const format = kind === 'jpg' ? 'jpeg' : kind.replace(/^webp.*|^avif/, 'webp');
    expect(await sharp(clean.bytes).metadata()).toMatchObject({ format });
  });

  it('stands upright, and tells nothing of where it was taken', async () => {
    const taken = await plain(30, 10, 'red')
      .withExif({
        IFD0: { Make: 'SpyCam' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const sent = await sharp(taken).metadata();
    expect([sent.orientation, sent.exif?.toString('latin1')]).toEqual([
      6,
      expect.stringContaining('SpyCam'),
    ]);
    const clean = await cleanImage(taken);
    expect(clean).toMatchObject({ extension: 'jpg', width: 10, height: 30 });
    const stored = await sharp(clean.bytes).metadata();
    expect([stored.exif, stored.xmp, stored.iptc, stored.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(clean.bytes).includes('SpyCam')).toBe(false);
  });

  it('loses what a file carries behind its picture', async () => {
    const png = await plain(8, 8, 'lime').png().toBuffer();
    const clean = await cleanImage(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]));
    expect(Buffer.from(clean.bytes).includes('script')).toBe(false);
  });

  it('goes on moving when it is a GIF or WebP that moves', async () => {
    const frames = await Promise.all(
      ['red', 'lime', 'blue'].map((colour) => plain(16, 8, colour).png().toBuffer()),
    );
    const join = sharp(frames, { join: { animated: true } });
    for (const sent of [await join.clone().gif().toBuffer(), await join.webp().toBuffer()]) {
      const clean = await cleanImage(sent);
      expect(clean).toMatchObject({ width: 16, height: 8 });
      expect(await sharp(clean.bytes, { animated: true }).metadata()).toMatchObject({ pages: 3 });
    }
  });

  it('keeps what is transparent', async () => {
    const sent = await sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 255, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect((await pixel((await cleanImage(sent)).bytes, 1, 1)).at(3)).toBe(0);
  });

  it('is refused when its picture is damaged, whatever its head says', async () => {
    const png = await plain(200, 200, 'red').png().toBuffer();
    const broken = Buffer.from(png);
    broken.fill(7, 60, 300);
    await expect(cleanImage(broken)).rejects.toMatchObject({
      reason: 'invalid_input',
      message: expect.stringMatching(/damaged/),
    });
  });

  it('is refused when it unfolds to more pixels than its head allows', async () => {
    const bomb = await plain(8_000, 8_000, 'black').png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(cleanImage(bomb)).rejects.toThrow(/8000 × 8000 pixels/);
  });
});

describe('an SVG', () => {
  it('is stored as it is drawn, large enough for a video', async () => {
    const clean = await cleanImage(svg('<rect width="40" height="20" fill="#c80000"/>'));
    expect(clean).toMatchObject({ extension: 'png', width: 2_400, height: 1_200 });
    expect(await pixel(clean.bytes, 1_200, 600)).toEqual([200, 0, 0, 255]);
  });

  it('may have a view box alone, and begin with a declaration', async () => {
    const drawing = svg('<circle cx="5" cy="5" r="5" fill="blue"/>', 'viewBox="0 0 10 10"');
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0"?>\n'), drawing]);
    const clean = await cleanImage(declared);
    expect(clean.width).toBe(clean.height);
    expect(await pixel(clean.bytes, clean.width / 2, clean.height / 2)).toEqual([0, 0, 255, 255]);
    expect((await pixel(clean.bytes, 0, 0)).at(3)).toBe(0);
  });

  it('opens no file of the server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'framewright-svg-'));
    const secret = join(folder, 'secret.png');
    await writeFile(secret, await plain(40, 20, 'lime').png().toBuffer());
    for (const address of [secret, `file://${secret}`]) {
      const inside = `<image width="40" height="20" href="${address}" xlink:href="${address}"/>`;
      const clean = await cleanImage(svg(inside));
      expect((await pixel(clean.bytes, 1_200, 600)).at(3)).toBe(0);
    }
    await rm(folder, { recursive: true });
  });

  it.each([
    ['no size', svg('', '')],
    ['half of itself', svg('<rect').subarray(0, 140)],
    ['nothing', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'entities that unfold without end',
      new TextEncoder().encode(
        `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from(
          { length: 12 },
          (_, at) =>
            `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`,
        ).join(
          '',
        )}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&m;</text></svg>`,
      ),
    ],
  ])('is refused with a sentence when it is %s', async (_, bytes) => {
    await expect(cleanImage(bytes)).rejects.toMatchObject({
      reason: 'invalid_input',
      message: expect.stringMatching(/^This SVG file cannot be drawn/),
    });
  });
});
