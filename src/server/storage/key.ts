import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fontTypeOf } from '~/core/scene/font-asset';
import { imageTypeOf } from '~/core/scene/image-asset';
import { audioTypeOf } from '~/core/timeline/audio';
import { type StorageBody, StorageError } from './storage';

/** One or two folders and a name, each starting with a letter or digit: nothing that could climb out. */
const KEY = /^(?:[a-z0-9][a-z0-9-]{0,63}\/){1,2}[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const FOLDER = /^[a-z0-9][a-z0-9-]{0,63}$/;

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.mp4': 'video/mp4',
};

/** What a name may end in beside its type: the same bytes, packed (`a.js.br`). */
const ENCODINGS: Record<string, 'br' | 'gzip'> = { '.br': 'br', '.gz': 'gzip' };

/** Throws `StorageError('invalid-key')` unless the key has the form `folder/name.ext` or `folder/id/name.ext`. */
export function requireKey(key: string): string {
  if (isKey(key)) return key;
  throw new StorageError('invalid-key', 'That is not the name of a stored file.');
}

/** Whether it is a name that this app could have given. */
export function isKey(key: string): boolean {
  return KEY.test(key);
}

/** Throws `StorageError('invalid-key')` unless it is the name of one folder. */
export function requireFolder(folder: string): string {
  if (FOLDER.test(folder)) return folder;
  throw new StorageError('invalid-key', 'That is not the name of a folder of stored files.');
}

/** The media type that an object is served with: part of its key, so every adapter agrees. */
export function contentTypeOf(key: string): string {
  const name = contentEncodingOf(key) ? key.slice(0, -extname(key).length) : key;
  return (
    CONTENT_TYPES[extname(name)] ??
    audioTypeOf(name) ??
    imageTypeOf(name) ??
    fontTypeOf(name) ??
    'application/octet-stream'
  );
}

/** How an object is packed; null when it is not. */
export function contentEncodingOf(key: string): 'br' | 'gzip' | null {
  return ENCODINGS[extname(key)] ?? null;
}

/** A key that ends in the hash of its content never means anything else; others are asked for again. */
export function cacheControlOf(key: string): string {
  const isHashed = /\/[0-9a-f]{64}\./.test(key);
  return isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
}

/** `folder/<sha256 of the content>.extension`. */
export async function contentKey(
  folder: string,
  body: StorageBody,
  extension: string,
): Promise<string> {
  const hash = createHash('sha256');
  if (body instanceof Uint8Array) hash.update(body);
  else await pipeline(createReadStream(body.path), hash);
  return requireKey(`${folder}/${hash.digest('hex')}.${extension}`);
}
