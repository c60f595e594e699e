import type { Readable } from 'node:stream';

/** Bytes in memory, or a file whose content is copied; the file stays where it is. */
export type StorageBody = Uint8Array | { path: string };

export type StoredObject = { key: string; sizeBytes: number; contentType: string };

/** An object in a list; `modifiedAt` is when it was put. */
export type ListedObject = { key: string; sizeBytes: number; modifiedAt: Date };

/** Offsets in bytes, both included, as in an HTTP range. */
export type ByteRange = { start: number; end: number };

export type StorageStatus =
  | { available: true; message: null }
  | { available: false; message: string };

/**
 * Objects by key. A key names its content (see `contentKey`), so an object is
 * written once and never changed: putting it again leaves the first one.
 * Keys look like `renders/<sha256>.mp4`, or `shares/<id>/2.html` where a version takes the
 * place of the hash. All methods reject with `StorageError`.
 */
export type Storage = {
  put(key: string, body: StorageBody): Promise<StoredObject>;
  /** The object's bytes, or those in `range`; null when there is no such object. */
  open(key: string, range?: ByteRange): Promise<{ object: StoredObject; stream: Readable } | null>;
  stat(key: string): Promise<StoredObject | null>;
  /** Removing what is not there is not an error. */
  remove(key: string): Promise<void>;
  /** The objects below a folder in no order; what is put or removed meanwhile may be in it or not. */
  list(folder: string): AsyncIterable<ListedObject>;
  status(): Promise<StorageStatus>;
};

/** `message` is a sentence for a person; the adapter's own error is the cause. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly reason: 'invalid-key' | 'full' | 'unavailable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
