import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packFrame } from './pack-frame';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framewright-pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

const RUNTIME = 'runtime-0123456789abcdef.js';
const ICONS = 'icons-0123456789abcdef.json';

it('packs scripts and data, and nothing that is packed or has no hash', async () => {
  const others = ['boot.js', 'manifest.json', 'inter-0123456789abcdef.woff2'];
  for (const name of [RUNTIME, ICONS, ...others]) {
    await writeFile(join(folder, name), `${name} `.repeat(50));
  }
  await packFrame(folder);
  expect((await readdir(folder)).filter((name) => !others.includes(name)).sort()).toEqual([
    ICONS,
    `${ICONS}.br`,
    RUNTIME,
    `${RUNTIME}.br`,
  ]);
  const packed = await readFile(join(folder, `${RUNTIME}.br`));
  expect(`${brotliDecompressSync(packed)}`).toBe(`${RUNTIME} `.repeat(50));
});

it('does not do again what is done', async () => {
  await writeFile(join(folder, RUNTIME), 'a');
  await packFrame(folder);
  await utimes(join(folder, `${RUNTIME}.br`), 1, 1);
  await packFrame(folder);
  expect((await stat(join(folder, `${RUNTIME}.br`))).mtimeMs).toBe(1000);
});
