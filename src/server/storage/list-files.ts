import type { Dir, Dirent } from 'node:fs';
import { opendir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isKey } from './key';
import { absent, faultOf } from './local-fault';
import type { ListedObject } from './storage';

/** No file takes this long to be written, in ms: its writer was stopped. */
const ABANDONED_MS = 24 * 60 * 60_000;

/**
 * The files below `directory/folder`, read as they are asked for. Parts of files that stopped
 * writers have left are removed on the way.
 */
export async function* listFiles(directory: string, folder: string): AsyncIterable<ListedObject> {
  try {
    yield* walk(directory, folder);
  } catch (cause) {
    throw faultOf(cause);
  }
}

async function* walk(directory: string, path: string): AsyncIterable<ListedObject> {
  const opened: Dir | null = await opendir(join(directory, path)).catch(absent);
  for await (const entry of opened ?? []) {
    const key = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(directory, key);
    else yield* fileOf(directory, key, entry);
  }
}

async function* fileOf(directory: string, key: string, entry: Dirent): AsyncIterable<ListedObject> {
  const found = await stat(join(directory, key)).catch(absent);
  if (!found?.isFile()) return;
  const { size: sizeBytes, mtime: modifiedAt } = found;
  if (isKey(key)) yield { key, sizeBytes, modifiedAt };
  else if (isPart(entry.name) && Date.now() - modifiedAt.getTime() > ABANDONED_MS) {
    await rm(join(directory, key), { force: true });
  }
}

const isPart = (name: string) => /^\.[0-9a-f-]{36}\.part$/.test(name);
