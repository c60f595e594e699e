import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, 'build', 'stamp');

/** Everything that a build is made from. */
const SOURCES = [
  'src',
  'scripts/build.ts',
  'scripts/build-frame.ts',
  'scripts/build-render.ts',
  'scripts/pack-frame.ts',
  'scripts/player-files',
  'package-lock.json',
  'tsconfig.json',
  'next.config.mjs',
  'postcss.config.mjs',
];

/** sha256 over names and contents of all sources, lower-case hex. */
export async function hashSources(): Promise<string> {
  const files = (await Promise.all(SOURCES.map(listFiles)))
    .flat()
    .filter((name) => !/\.test\.tsx?$|^src\/.*\/testing\//.test(name))
    .sort();
  const contents = await Promise.all(files.map((name) => readFile(join(ROOT, name))));
  const hash = createHash('sha256');
  files.forEach((name, index) => {
    hash.update(`${name}\0${contents[index]?.length}\0`).update(contents[index] ?? '');
  });
  return hash.digest('hex');
}

async function listFiles(name: string): Promise<string[]> {
  try {
    const entries = await readdir(join(ROOT, name), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [name];
    throw error;
  }
}

/** The hash of the sources that the present build was made from, or null without one. */
export async function readStamp(): Promise<string | null> {
  return readFile(STAMP, 'utf8').catch(() => null);
}

export async function writeStamp(hash: string): Promise<void> {
  await mkdir(dirname(STAMP), { recursive: true });
  await writeFile(STAMP, hash);
}

export async function removeStamp(): Promise<void> {
  await rm(STAMP, { force: true });
}
