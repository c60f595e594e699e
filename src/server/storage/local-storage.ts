import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentTypeOf, requireFolder, requireKey } from './key';
import { listFiles } from './list-files';
import { absent, reporting } from './local-fault';
import type { Storage, StorageBody, StoredObject } from './storage';

/**
 * Keeps objects as files under `directory` (created when it is needed).
 * An object appears complete or not at all, also when the machine stops in between.
 */
export function createLocalStorage(directory: string): Storage {
  const pathOf = (key: string) => join(directory, requireKey(key));

  const find = async (key: string): Promise<StoredObject | null> => {
    const found = await stat(pathOf(key)).catch(absent);
    return found?.isFile() ? { key, sizeBytes: found.size, contentType: contentTypeOf(key) } : null;
  };

  return {
    stat: (key) => reporting(() => find(key)),

    put: (key, body) =>
      reporting(async () => {
        const existing = await find(key);
        if (existing) return existing;
        await write(pathOf(key), body);
        const stored = await find(key);
        if (!stored) throw new Error(`${key} is gone right after it was written`);
        return stored;
      }),

    open: (key, range) =>
      reporting(async () => {
        const object = await find(key);
        return object && { object, stream: createReadStream(pathOf(key), range) };
      }),

    list: (folder) => listFiles(directory, requireFolder(folder)),

    remove: (key) => reporting(() => rm(pathOf(key), { force: true })),

    status: async () => {
      try {
        await mkdir(directory, { recursive: true });
        await access(directory, constants.R_OK | constants.W_OK);
        return { available: true, message: null };
      } catch {
        return { available: false, message: 'The folder for stored files cannot be written to.' };
      }
    },
  };
}

async function write(path: string, body: StorageBody): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const part = join(folder, `.${randomUUID()}.part`);
  try {
    if (body instanceof Uint8Array) await writeFile(part, body);
    else await copyFile(body.path, part, constants.COPYFILE_FICLONE);
    await sync(part);
    await rename(part, path);
    await sync(folder);
  } finally {
    await rm(part, { force: true });
  }
}

/** Waits until the file (or the folder's list of names) has reached the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
