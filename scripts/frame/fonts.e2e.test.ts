import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompositionScene } from '~/core/timeline/composition';
import { FAMILIES } from '~/player/fonts/families';
import { createLocalRenderEngine } from '~/server/render/local-render-engine';
import { countColors } from '~/server/testing/picture';
import { linkBuiltRender } from '../built-parts';
import { comparePictures } from './compare-pictures';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { firstColourAt } from './pixels';
import { body, composition, scene } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';

const SIZE = { width: 1280, height: 720 };
const buildDir = resolve(`build/fonts-test-${process.pid}`);
let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  [rig] = await Promise.all([sharedFrameRig(), linkBuiltRender(buildDir)]);
});
afterAll(async () => {
  await rig?.close();
  await rm(buildDir, { force: true });
});
beforeEach(async () => {
  page = await rig.browser.newPage({ viewport: SIZE });
  rig.server.requests.length = 0;
  await page.goto(`${rig.server.origin}/host`);
  await page.addStyleTag({ content: 'body { margin: 0 } #host { width: 100vw; height: 100vh }' });
});
afterEach(() => page.close());

/** Texts on black, each in a font stack; `text` and `stack` are JavaScript. */
function texts(...lines: [text: string, stack?: string][]): CompositionScene {
  const spans = lines.map(
    ([text, stack]) =>
      `h('div', null, h('span', { style: { fontFamily: ${stack ?? 'undefined'} } }, ${text}))`,
  );
  return scene(
    'text',
    body(`const { AbsoluteFill } = window.Remotion; const { h } = __fw;
return () => h(AbsoluteFill, { style: { background: '#000', color: '#fff', fontSize: 40, lineHeight: 1.2 } },
  ${spans.join(',\n  ')});`),
  );
}

const quoted = (text: string) => JSON.stringify(text);
const show = (...scenes: CompositionScene[]) =>
  page.evaluate((video) => window.page.remount(video), composition(...scenes));

function guest(): Frame {
  const frame = page.frames().find((one) => /\/frame$/.test(one.url()));
  if (!frame) throw new Error('There is no guest.');
  return frame;
}

/** Widths of the texts in CSS pixels, in tenths. */
const widths = () =>
  guest().evaluate(() =>
    [...document.querySelectorAll('span')].map((one) =>
      Math.round(one.getBoundingClientRect().width * 10),
    ),
  );

/** Stems of the font files that were fetched, without subset, style and hash. */
const fetched = () =>
  rig.server.requests.flatMap((line) => {
    const [, name] = /\/frame\/(.+)-[0-9a-f]{16}\.(?:woff2|json)$/.exec(line) ?? [];
    return name ?? [];
  });

const TEXT = quoted('Hamburgefonstiv 123');

describe('families', () => {
  it('are each drawn with their own font, in every weight', async () => {
    await show(
      texts(...FAMILIES.map((family): [string, string] => [TEXT, quoted(family)]), [
        TEXT,
        quoted('no bundled font, serif'),
      ]),
    );
    expect(new Set(await widths()).size).toBe(FAMILIES.length);
    const weights = await guest().evaluate(() =>
      [...document.fonts].map(({ family, weight }) => `${family.replace(/"/g, '')} ${weight}`),
    );
    expect(weights).toContain('Inter 100 900');
    expect(weights).toContain('Poppins 100');
    expect(weights).toContain('Poppins 900');
  });

  it('stand in for the fonts of systems, and for those that nobody has with a word', async () => {
    const stacks = ['Lora', 'Georgia, serif', 'Inter', '-apple-system, Roboto', 'Comic Sans MS'];
    await show(texts(...stacks.map((stack): [string, string] => [TEXT, quoted(stack)])));
    const [lora, georgia, inter, apple, comic] = await widths();
    expect([georgia, apple, comic]).toEqual([lora, inter, inter]);
    expect(lora).not.toBe(inter);
    const notices = await page.evaluate(() =>
      window.page.events.filter((event) => event.type === 'scene-notice'),
    );
    expect(notices).toMatchObject([
      {
        notice: {
          kind: 'repaired',
          message:
            'The font “Comic Sans MS” is not one that Framewright has; Inter stands in for it.',
        },
      },
    ]);
  });

  it('and characters that only come up at run time are drawn, too', async () => {
    await show(
      texts(
        ['"Title"', '"Play" + "fair Display"'],
        ['"Title"'],
        ['String.fromCodePoint(0x4f60)'],
        ['String.fromCodePoint(0x4f60 + 1)'],
      ),
    );
    await eventually(async () => {
      const [playfair, inter] = await widths();
      return playfair !== inter;
    }).toBe(true);
    await eventually(fetched).toContainEqual(expect.stringContaining('noto-sans-sc'));
  });
});

describe('files', () => {
  it('are one for Latin text in Inter', async () => {
    await show(texts([TEXT], [quoted('“Ärger” — 100 € …')]));
    expect(fetched()).toEqual(['inter-latin-wght-normal']);
  });

  it('are few for a sentence in Chinese', async () => {
    await show(texts([quoted('你好，世界！')]));
    const names = fetched();
    expect(names.filter((name) => name.startsWith('fonts-'))).toEqual([
      'fonts-families',
      'fonts-sc',
    ]);
    const slices = names.filter((name) => name.startsWith('noto-'));
    expect(slices.every((name) => name.startsWith('noto-sans-sc'))).toBe(true);
    expect(slices.length).toBeLessThan(6);
    expect(names.filter((name) => name.startsWith('inter-'))).toEqual(['inter-latin-wght-normal']);
  });
});

/** One in each cell; none of them is in a family of Latin letters. */
const SIGNS = [...'😀🚀你好世界こアん東한국안→★✓✕✦'.matchAll(/./gu)].map(([sign]) => sign);
const JOINED = ['👩‍💻', '🇯🇵', '1️⃣', '❤️', '❤️‍🔥', '👍🏽', '🏳️‍🌈'];
const CELL = 80;

/** Cells of a grid, with the sign that no font has in the last. */
function grid(signs: readonly string[]): CompositionScene {
  const cells = [...signs, '\u{10fffd}'].map(
    (sign, index) =>
      `h('div', { style: { position: 'absolute', left: ${(index % 16) * CELL}, top: ${Math.floor(index / 16) * CELL}, width: ${CELL}, fontSize: 48, lineHeight: '${CELL}px', textAlign: 'center' } }, ${quoted(sign)})`,
  );
  return scene(
    'grid',
    body(`const { AbsoluteFill } = window.Remotion; const { h } = __fw;
return () => h(AbsoluteFill, { style: { background: '#000', color: '#fff', fontFamily: 'Bebas Neue' } },
  h('p', { style: { position: 'absolute', top: 400, fontSize: 120, margin: 0 } }, 'Bebas Neue 東京 😀'),
  ${cells.join(',\n  ')});`),
  );
}

async function cellsOf(picture: Buffer, count: number): Promise<Buffer[]> {
  const whole = PNG.sync.read(picture);
  return Array.from({ length: count }, (_, index) => {
    const cell = new PNG({ width: CELL, height: CELL });
    const [x, y] = [(index % 16) * CELL, Math.floor(index / 16) * CELL];
    PNG.bitblt(whole, cell, x, y, CELL, CELL, 0, 0);
    return PNG.sync.write(cell);
  });
}

describe('signs', () => {
  const signs = [...SIGNS, ...JOINED];

  it('of all scripts and emoji are drawn in the frame, and the same in an export', async () => {
    await show(grid(signs));
    expect(await firstColourAt(page, 1279, 0)).toBe('rgb(0,0,0)');
    const picture = await page.screenshot();
    const cells = await cellsOf(picture, signs.length + 1);
    const box = cells.at(-1) ?? picture;
    for (const [index, cell] of cells.slice(0, -1).entries()) {
      const others = [box, ...cells.slice(0, index)];
      const nearest = Math.min(...others.map((other) => comparePictures(cell, other).share));
      expect(nearest, signs[index]).toBeGreaterThan(0.01);
    }
    for (const sign of [...JOINED, '😀', '🚀']) {
      const cell = cells[signs.indexOf(sign)] ?? picture;
      expect(countColors(cell), sign).toBeGreaterThan(3);
    }

    const folder = await mkdtemp(join(tmpdir(), 'framewright-fonts-'));
    const outputPath = join(folder, 'still.png');
    await createLocalRenderEngine({ buildDir }).stills({
      composition: composition(grid(signs)),
      stills: [{ frame: 0, outputPath }],
      deadlineMs: 60_000,
      signal: new AbortController().signal,
    });
    const still = await readFile(outputPath);
    await rm(folder, { recursive: true });
    expect(comparePictures(picture, still).share).toBeLessThan(0.005);
  });
});
