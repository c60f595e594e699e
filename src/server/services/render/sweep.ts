import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../context';

/**
 * Removes the videos, and the sounds, pictures and typefaces for them, that killed workers have left in the directory for unfinished exports:
 * those that nobody has written to for longer than any export may take.
 */
export async function sweepLeftovers({
  tempDir,
  renderDeadlineMs,
}: Pick<Platform, 'tempDir' | 'renderDeadlineMs'>): Promise<void> {
  const names = await readdir(tempDir).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.filter((name) => /\.(mp4|media)$/.test(name))) {
    const path = join(tempDir, name);
    // Another process may have removed it meanwhile.
    const { mtimeMs = Date.now() } = (await stat(path).catch(() => null)) ?? {};
    if (Date.now() - mtimeMs > renderDeadlineMs) await rm(path, { recursive: true, force: true });
  }
}
