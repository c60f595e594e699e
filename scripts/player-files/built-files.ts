import { createHash } from 'node:crypto';

/** Files on their way into a folder, under names that carry the hash of their content. */
export class BuiltFiles {
  readonly #bytesByName = new Map<string, Uint8Array>();

  /** @returns the address under which the app and the render bundle serve the file */
  add(stem: string, extension: 'js' | 'json' | 'woff2', bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const name = `${stem}-${hash}.${extension}`;
    this.#bytesByName.set(name, bytes);
    return `/frame/${name}`;
  }

  /** Names and contents. */
  entries(): Iterable<[name: string, bytes: Uint8Array]> {
    return this.#bytesByName.entries();
  }
}
