const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** After this many silent tries the page stops asking for random hosts. */
const TRIES = 2;

let silentTries = 0;

/**
 * Addresses to try for one mount, best first. A random `<id>.localhost` gives the
 * guest a process that an earlier guest's endless loop does not hold; Safari does
 * not resolve it, so the page's own host is always the last.
 */
export function frameAddresses(page: {
  protocol: string;
  hostname: string;
  port: string;
}): string[] {
  const own = '/frame';
  const local = LOCAL.has(page.hostname) || page.hostname.endsWith('.localhost');
  if (!local || silentTries >= TRIES) return [own];
  const port = page.port ? `:${page.port}` : '';
  return [`${page.protocol}//${randomLabel()}.localhost${port}${own}`, own];
}

/** Tells that a random host did not answer, so that later mounts need not wait for it. */
export function randomHostWasSilent(): void {
  silentTries += 1;
}

function randomLabel(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `f${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
}
