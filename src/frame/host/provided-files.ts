const provided = new Map<string, () => Promise<ArrayBuffer>>();

/**
 * Gives this page files that it need not fetch: a video as one file carries them in itself.
 *
 * @param files bytes as base64 of gzip, by address
 */
export function provideFiles(files: Readonly<Record<string, string>>): void {
  for (const [url, packed] of Object.entries(files)) provided.set(url, () => unpack(packed));
}

/** The bytes of a provided file, the caller's own; null for an address that was not provided. */
export function providedFile(url: string): Promise<ArrayBuffer> | null {
  return provided.get(url)?.() ?? null;
}

function unpack(packed: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
