import { frameOriginPattern } from '../frame-hosts';

/** After this many silent tries the page stops asking for random hosts. */
const TRIES = 2;

let silentTries = 0;

/**
 * Addresses to try for one mount, best first. A random host gives the guest a process that an
 * earlier guest's endless loop does not hold; where none resolves (Safari and `*.localhost`),
 * the page's own host is the last, at an opaque origin.
 *
 * @param frameHost FRAME_HOST, `*.name[:port]`.
 */
export function frameAddresses(
  page: { protocol: string; hostname: string; port: string },
  frameHost: string | undefined,
): string[] {
  const own = '/frame';
  const pattern = frameOriginPattern(page, frameHost);
  if (pattern === null || silentTries >= TRIES) return [own];
  return [pattern.replace('*', randomLabel()) + own, own];
}

/** Tells that a random host did not answer, so that later mounts need not wait for it. */
export function randomHostWasSilent(): void {
  silentTries += 1;
}

/** 50 bits: no label is met twice, and none can be guessed by an earlier guest. */
function randomLabel(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `f${Array.from(bytes, (byte) => (byte % 32).toString(32)).join('')}`;
}
