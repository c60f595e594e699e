import { describe, expect, it } from 'vitest';
import { bundledFont, narrowFiles, narrowFont } from '~/server/testing/fonts';
import { cleanFont } from './clean-font';
import { plainTable } from './font-tables';
import { readWoff2 } from './read-woff2';
import { writeWoff2 } from './write-woff2';

const files = await narrowFiles();
const refused = (bytes: Uint8Array) =>
  cleanFont(bytes).then(
    () => 'taken',
    (error: unknown) => String(error),
  );

describe('a typeface that is brought', () => {
  it.each(['woff2', 'woff', 'ttf'] as const)('is known by its own tables, as %s', async (kind) => {
    const { bytes, ...described } = await cleanFont(files[kind]);
    expect(described).toEqual({ family: 'Anton', weight: '400', style: 'normal' });
    expect(bytes.toString('latin1', 0, 4)).toBe('wOF2');
  });

  it.each([
    ['fontsource-variable/inter/files/inter-latin-wght-italic.woff2', 'Inter', '100 900', 'italic'],
    // By its one name, this is “Montserrat Thin”, and the next “DM Sans 9pt”.
    ['fontsource-variable/montserrat/files/montserrat-latin-wght-normal.woff2', 'Montserrat'],
    ['fontsource-variable/dm-sans/files/dm-sans-latin-wght-normal.woff2', 'DM Sans', '100 1000'],
    ['fontsource/poppins/files/poppins-latin-300-italic.woff2', 'Poppins Light', '300', 'italic'],
    ['fontsource/poppins/files/poppins-latin-700-normal.woff', 'Poppins', '700'],
  ])(
    '%s has its weights and its style',
    async (path, family, weight = '100 900', style = 'normal') => {
      const { bytes: _, ...described } = await cleanFont(await bundledFont(path));
      expect(described).toEqual({ family, weight, style });
    },
  );

  it('is stored alike whatever is packed around its tables', async () => {
    const clean = await cleanFont(files.woff2);
    const again = await cleanFont(clean.bytes);
    expect(again.bytes.equals(clean.bytes)).toBe(true);
    const padded = Buffer.concat([files.ttf, Buffer.from('<script>alert(1)</script>')]);
    const both = await Promise.all([cleanFont(padded), cleanFont(files.ttf)]);
    expect(both[0]?.bytes.equals(both[1]?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps the tables that are drawn with, byte for byte, and no others', async () => {
    const sent = await readWoff2(files.woff2);
    const kept = await readWoff2((await cleanFont(files.woff2)).bytes);
    for (const table of kept.tables) {
      expect(sent.tables.find(({ tag }) => tag === table.tag)).toEqual(table);
    }
    expect(kept.tables.map(({ tag }) => tag)).toEqual(
      expect.arrayContaining(['cmap', 'glyf', 'loca', 'head', 'hmtx', 'name']),
    );
    expect(kept.tables.map(({ tag }) => tag)).not.toContain('DSIG');
  });

  it('has a name that can stand in any text', async () => {
    const named = await cleanFont(await narrowFont('Acme "Wide"; } </style> Плакат'));
    expect(named.family).toBe('Acme Wide style Плакат');
    expect((await cleanFont(await narrowFont('"'))).family).toBe('');
  });
});

describe('a file that is refused', () => {
  const collection = Buffer.concat([Buffer.from('ttcf'), Buffer.alloc(60)]);
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'no typeface'],
    ['a page', Buffer.from('<!doctype html><title>x</title>'), 'no typeface'],
    ['nothing', Buffer.alloc(0), 'no typeface'],
    ['PostScript', Buffer.from('%!PS-AdobeFont-1.0: Acme'), 'no typeface'],
    ['a collection', collection, 'several typefaces'],
    ['a TTF that was cut', files.ttf.subarray(0, 5_000), 'damaged'],
    ['a WOFF that was cut', files.woff.subarray(0, 5_000), 'damaged'],
    ['a WOFF2 that was cut', files.woff2.subarray(0, 5_000), 'damaged'],
    ['a header without tables', files.ttf.subarray(0, 12), 'damaged'],
  ])('%s', async (_, bytes, words) => {
    expect(await refused(bytes)).toContain(words);
  });

  it('says of itself that it unpacks to more than a browser takes', async () => {
    const bomb = Buffer.from(files.woff);
    bomb.writeUInt32BE(0x7fffffff, 44 + 12);
    expect(await refused(bomb)).toContain('damaged');
  });

  it('has more names than any font: each could be a text of 64 KB', async () => {
    const { flavor, tables } = await readWoff2(files.woff2);
    const name = Buffer.alloc(6 + 12 * 65_535);
    name.writeUInt16BE(65_535, 2);
    const others = tables.filter(({ tag }) => tag !== 'name');
    const font = { flavor, tables: [...others, plainTable('name', name)] };
    expect(await refused(await writeWoff2(font))).toContain('damaged');
  });

  it('has tables that lie over each other, each as long as the file', async () => {
    const spoilt = Buffer.from(files.ttf);
    for (let table = 0; table < spoilt.readUInt16BE(4); table++) {
      const at = 12 + table * 16;
      if (['head', 'maxp'].includes(spoilt.toString('latin1', at, at + 4))) continue;
      spoilt.writeUInt32BE(0, at + 8);
      spoilt.writeUInt32BE(spoilt.length, at + 12);
    }
    expect(await refused(spoilt)).toContain('damaged');
  });

  it('never hangs or crashes, wherever a byte of it is another', async () => {
    const heads = [files.ttf, files.woff, files.woff2];
    for (const file of heads) {
      for (let at = 0; at < 400; at += 13) {
        const spoilt = Buffer.from(file);
        spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
        expect(await refused(spoilt)).toMatch(/^(taken|ServiceError: .*[.)])/);
      }
    }
  });
});
