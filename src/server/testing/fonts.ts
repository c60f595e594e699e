import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainTable } from '~/server/services/font/font-tables';
import { readWoff2 } from '~/server/services/font/read-woff2';
import { woffToTtf } from '~/server/services/font/woff-to-ttf';
import { writeWoff2 } from '~/server/services/font/write-woff2';

/** A file of a bundled family, such as `fontsource/anton/files/anton-latin-400-normal.woff2`. */
export function bundledFont(path: string): Promise<Buffer> {
  return readFile(join('node_modules', `@${path}`));
}

/**
 * A narrow, heavy typeface (Anton's Latin letters) under a name that no machine and no bundle
 * has: a text in it is far narrower than the same in Inter.
 */
export async function narrowFont(family: string): Promise<Buffer<ArrayBuffer>> {
  const { flavor, tables } = await readWoff2(await anton('woff2'));
  const rest = tables.filter(({ tag }) => tag !== 'name');
  const named = [...rest, plainTable('name', nameTable(family))];
  return Buffer.from(await writeWoff2({ flavor, tables: named }));
}

/** The same letters under their own name, in the other forms of file. */
export async function narrowFiles(): Promise<Record<'woff2' | 'woff' | 'ttf', Buffer>> {
  const [woff2, woff] = await Promise.all([anton('woff2'), anton('woff')]);
  return { woff2, woff, ttf: woffToTtf(woff) };
}

function anton(extension: 'woff2' | 'woff'): Promise<Buffer> {
  return bundledFont(`fontsource/anton/files/anton-latin-400-normal.${extension}`);
}

/** With the one name 1, for Windows in English. */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const head = Buffer.alloc(18);
  [0, 1, 18, 3, 1, 0x409, 1, text.length, 0].forEach((value, index) => {
    head.writeUInt16BE(value, index * 2);
  });
  return Buffer.concat([head, text]);
}
