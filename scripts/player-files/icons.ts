import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IconifyJSON } from '@iconify/types';
import { getIconData, iconToSVG } from '@iconify/utils';
import {
  chunkOf,
  type IconEntry,
  type IconIndex,
  type IconSet,
  OWN_ID,
  squash,
} from '../../src/player/icons/icon-files';
import type { PlayerFiles } from '../../src/player/scene-files';
import type { BuiltFiles } from './built-files';
import { ICON_SETS, SET_SYNONYMS } from './icon-sets';
import { moduleFile } from './modules';

/** Size that chunks are aimed at, in bytes: few enough requests, and little that is not needed. */
const CHUNK_BYTES = 64 * 1024;
/** Attributes that every icon of lucide repeats; the drawn svg has them instead. */
const LINE = / ?fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"/;
const LINE_WIDTH = / stroke-width="2"/;

const PROGRAM = join(import.meta.dirname, '../../src/player/icons/program.ts');
const { resolve } = createRequire(import.meta.url);

/**
 * Adds what draws icons, and the icons of all sets in chunks with an index that leads to
 * them; a scene loads the chunks of the icons that it names.
 */
export async function buildIcons(files: BuiltFiles): Promise<PlayerFiles['icons']> {
  const program = files.add('icons-program', 'js', await moduleFile(PROGRAM));
  const setsByName = new Map<string, string>();
  const sets: IconSet[] = [];
  for (const [at, [name, group]] of Object.entries(ICON_SETS).entries()) {
    const set: IconifyJSON = JSON.parse(
      await readFile(resolve(`@iconify-json/${name}/icons.json`), 'utf8'),
    );
    const lines = name === 'lucide';
    const size: [number, number] = [set.width ?? 16, set.height ?? 16];
    const icons = entriesOf(set, size, lines);
    for (const [icon] of icons) {
      const key = squash(icon);
      const known = setsByName.get(key) ?? '';
      if (!known.endsWith(at.toString(36))) setsByName.set(key, known + at.toString(36));
    }
    const chunks = addChunks(files, `icons-${name}`, icons);
    sets.push({ name, group, size, lines, chunks });
  }
  const names = addChunks(files, 'icon-names', [...setsByName]);
  const index: IconIndex = { sets, synonyms: SET_SYNONYMS, names };
  return { program, index: files.add('icons', 'json', encode(index)) };
}

function bodyOf(entry: IconEntry): string {
  return typeof entry === 'string' ? entry : entry[0];
}

/** Every icon and alias of a set, with turned and mirrored ones drawn so. */
function entriesOf(
  set: IconifyJSON,
  size: [number, number],
  lines: boolean,
): [string, IconEntry][] {
  return [...Object.keys(set.icons), ...Object.keys(set.aliases ?? {})].flatMap((name) => {
    const data = getIconData(set, name);
    if (!data) return [];
    const { left: x = 0, top: y = 0, width = size[0], height = size[1] } = data;
    // Nothing of what is bundled is turned, and only emoji are mirrored: their boxes stay.
    const turned = data.rotate || data.hFlip || data.vFlip ? iconToSVG(data).body : data.body;
    const own = withOwnIds(turned);
    const drawn = lines ? own.replace(LINE, '').replace(LINE_WIDTH, '') : own;
    const plain = x === 0 && y === 0 && width === size[0] && height === size[1];
    return [[name, plain ? drawn : [drawn, x, y, width, height]]];
  });
}

/** Marks ids, so that two icons in one document do not take each other's gradients. */
function withOwnIds(body: string): string {
  const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
  if (ids.length === 0) return body;
  return body.replace(/(\sid="|url\(#|href="#)([^")]+)/g, (whole, before: string, id: string) =>
    ids.includes(id) ? `${before}${OWN_ID}${ids.indexOf(id)}` : whole,
  );
}

/** Spreads entries over chunks by the hash of their squashed names; returns the addresses. */
function addChunks(files: BuiltFiles, stem: string, entries: [string, IconEntry][]): string[] {
  const bytes = entries.reduce((sum, [name, entry]) => sum + name.length + bodyOf(entry).length, 0);
  const chunks = Array.from(
    { length: Math.ceil(bytes / CHUNK_BYTES) },
    (): Record<string, IconEntry> => ({}),
  );
  for (const [name, entry] of entries) {
    const chunk = chunks[chunkOf(squash(name), chunks.length)];
    if (chunk) chunk[name] = entry;
  }
  return chunks.map((chunk) => files.add(stem, 'json', encode(chunk)));
}

function encode(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
