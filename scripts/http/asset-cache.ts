import { buffer } from 'node:stream/consumers';
import type { Storage } from '../../src/server/storage/storage';

/** Public objects that are asked for again and again stay in memory, up to so many bytes. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_OBJECT_BYTES = 4 * 1024 * 1024;

/** Objects never change, so what is in memory is always right. */
export class AssetCache {
  readonly #storage: Pick<Storage, 'open'>;
  readonly #maxBytes: number;
  /** The one that was asked for longest ago comes first. */
  readonly #held = new Map<string, Buffer>();
  readonly #reading = new Map<string, Promise<Buffer | null>>();
  #bytes = 0;

  constructor(storage: Pick<Storage, 'open'>, maxBytes = MAX_BYTES) {
    this.#storage = storage;
    this.#maxBytes = maxBytes;
  }

  /** Bytes that are held in memory. */
  get size(): number {
    return this.#bytes;
  }

  /** The object's bytes if they are in memory: answering then takes no wait. */
  peek(key: string): Buffer | undefined {
    const held = this.#held.get(key);
    if (held) {
      this.#held.delete(key);
      this.#held.set(key, held);
    }
    return held;
  }

  /** The object's bytes, read once for all who ask at the same time; null when there is none. */
  async read(key: string): Promise<Buffer | null> {
    const held = this.peek(key) ?? this.#reading.get(key);
    if (held) return held;
    const reading = this.#load(key).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  async #load(key: string): Promise<Buffer | null> {
    const opened = await this.#storage.open(key);
    if (!opened) return null;
    const bytes = await buffer(opened.stream);
    if (bytes.byteLength <= Math.min(MAX_OBJECT_BYTES, this.#maxBytes)) this.#hold(key, bytes);
    return bytes;
  }

  #hold(key: string, bytes: Buffer): void {
    this.#held.set(key, bytes);
    this.#bytes += bytes.byteLength;
    for (const [oldest, { byteLength }] of this.#held) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#held.delete(oldest);
      this.#bytes -= byteLength;
    }
  }
}
