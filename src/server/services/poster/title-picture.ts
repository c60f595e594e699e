import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Size } from '~/core/scene/format';
import { woffToTtf } from '../font/woff-to-ttf';

const FONT = join(
  'node_modules',
  '@fontsource',
  'poppins',
  'files',
  'poppins-latin-700-normal.woff',
);
const BACKGROUND = '#0b1020';
const INK = '#f6f7ff';
const ACCENT = '#7c9cff';

/** Share of the picture's width that the title may take, and of its height: Play lies in the middle. */
const ROOM = { width: 0.8, height: 0.22 };
/** Share of the shorter side between the title or the bar and the edges. */
const MARGIN = 0.1;

/**
 * A title set in type, as PNG: what stands for a video where no browser can draw it. Characters
 * that the bundled font lacks come from the machine's own.
 *
 * @param tempDir keeps the font as Pango reads it
 */
export async function titlePicture(
  { title, width, height }: Size & { title: string },
  tempDir: string,
): Promise<Buffer> {
  const shorter = Math.min(width, height);
  const fontfile = await fontIn(tempDir);
  const markup = `<span foreground="${INK}">${escaped(title)}</span>`;
  const room = {
    width: Math.round(width * ROOM.width),
    height: Math.round(height * ROOM.height),
  };
  const text = await sharp({
    text: { text: markup, font: 'Poppins Bold', fontfile, rgba: true, ...room },
  })
    // The size of type that Pango finds for a room is not always one that fits.
    .resize({ ...room, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
  const left = Math.round(shorter * MARGIN);
  const bar = {
    width: Math.round(shorter * 0.16),
    height: Math.max(4, Math.round(shorter * 0.02)),
  };
  return sharp({ create: { width, height, channels: 3, background: BACKGROUND } })
    .composite([
      { input: { create: { ...bar, channels: 3, background: ACCENT } }, left, top: left },
      { input: text.data, left, top: height - left - text.info.height },
    ])
    .png()
    .toBuffer();
}

async function fontIn(tempDir: string): Promise<string> {
  const path = join(tempDir, 'poppins-bold.ttf');
  if (await stat(path).catch(() => null)) return path;
  await mkdir(tempDir, { recursive: true });
  const woff = await readFile(join(/* turbopackIgnore: true */ process.cwd(), FONT));
  await writeFile(path, woffToTtf(woff));
  return path;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
