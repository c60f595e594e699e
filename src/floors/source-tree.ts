import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type FileFacts, type Import, readFile } from './read-imports';

/** Text of every file by its path from the project's folder, with `/` between folders. */
export type Texts = ReadonlyMap<string, string>;

/** An import, and the file of the tree that it leads to (null for a package). */
export type Edge = Import & { target: string | null };

export type SourceFile = { path: string; lines: number; edges: Edge[] } & Pick<
  FileFacts,
  'environment'
>;

const CODE = /\.(?:[cm]?[jt]s|tsx|css)$/;

/** Reads all code below `folders`. */
export function readTexts(root: string, folders: readonly string[]): Texts {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !CODE.test(entry.name)) continue;
      const full = join(entry.parentPath, entry.name);
      const path = full.slice(root.length + 1).replaceAll('\\', '/');
      texts.set(path, readFileSync(full, 'utf8'));
    }
  }
  return texts;
}

/** Parses every file and resolves its imports within the tree. */
export function parseTree(texts: Texts): SourceFile[] {
  return Array.from(texts, ([path, text]) => {
    const { imports, environment } = readFile(path, text);
    const edges = imports.map((one) => ({ ...one, target: resolve(path, one.specifier, texts) }));
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return { path, lines, edges, environment };
  });
}

function resolve(from: string, specifier: string, texts: Texts): string | null {
  const base = specifier.startsWith('~/')
    ? `src/${specifier.slice(2)}`
    : specifier.startsWith('.')
      ? posix.normalize(`${posix.dirname(from)}/${specifier}`)
      : null;
  if (base === null) return null;
  const stem = base.replace(/\.js$/, '');
  const endings = ['', '.ts', '.tsx', '.mts', '.mjs', '.js', '/index.ts', '/index.tsx'];
  const paths = [base, ...endings.map((ending) => stem + ending)];
  return paths.find((path) => texts.has(path)) ?? null;
}
