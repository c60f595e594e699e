import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { imageTypeOf } from '~/core/scene/image-asset';
import { audioTypeOf } from '~/core/timeline/audio';
import { type StorageBody, StorageError } from './storage';

/** One folder and one name, each starting with a letter or digit: nothing that could climb out. */
const KEY = /^[a-z0-9][a-z0-9-]{0,63}\/[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
};

/** Throws `StorageError('invalid-key')` unless the key has the form `folder/name.ext`. */
export function requireKey(key: string): string {
  if (KEY.test(key)) return key;
  throw new StorageError('invalid-key', 'That is not the name of a stored file.');
}

/** The media type that an object is served with: part of its key, so every adapter agrees. */
export function contentTypeOf(key: string): string {
  return (
    CONTENT_TYPES[extname(key)] ??
    audioTypeOf(key) ??
    imageTypeOf(key) ??
    'application/octet-stream'
  );
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
