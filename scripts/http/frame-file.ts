import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Question } from './answer';
import { isKnown, takesEncoding } from './negotiate';

/** Names that carry the hash of their content: a path cannot be one, and no other file is served. */
const ADDRESS = /^\/frame\/([\w.-]+-[0-9a-f]{16}\.(js|json|woff2))$/;

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  woff2: 'font/woff2',
};

/**
 * A built file for the page that mounts the frame, for ever cacheable: as brotli where the build
 * left one beside it and the browser takes it.
 *
 * @returns null when there is no such file
 */
export async function frameFile(
  folder: string,
  { path, headers }: Question,
): Promise<Answer | null> {
  const [, name, extension = ''] = ADDRESS.exec(path) ?? [];
  if (name === undefined) return null;
  const packed = takesEncoding(headers['accept-encoding'], 'br')
    ? await readIfThere(join(folder, `${name}.br`))
    : null;
  const bytes = packed ?? (await readIfThere(join(folder, name)));
  if (!bytes) return null;
  const etag = `"${name.replace(/^.*-/, '')}${packed ? '-br' : ''}"`;
  const known: Record<string, string> = {
    etag,
    vary: 'Accept-Encoding',
    'cache-control': 'public, max-age=31536000, immutable',
    // The page reads it and hands it on: nobody else has a use for it.
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  if (isKnown(etag, headers['if-none-match'])) return { status: 304, headers: known, body: null };
  if (packed) known['content-encoding'] = 'br';
  return {
    status: 200,
    headers: { ...known, 'content-type': TYPES[extension] ?? '' },
    body: bytes,
  };
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
