import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The installation's secret: made on first use and kept in the data directory, readable
 * by its owner only. Two processes that start at once end up with the same one.
 */
export async function readSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret');
  const existing = await read(path);
  if (existing) return existing;
  await mkdir(dataDir, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  // A link fails when the name is taken, so the first writer wins and nobody reads half a file.
  await link(draft, path).catch((error) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await rm(draft, { force: true });
  const secret = await read(path);
  if (!secret) throw new Error(`The secret at ${path} cannot be read.`);
  return secret;
}

async function read(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim() || null;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
