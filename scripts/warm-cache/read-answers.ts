/** Headers by which caches tell whether they had an answer. */
const TELLING = ['cf-cache-status', 'x-cache', 'x-cache-status', 'x-vercel-cache', 'cache-status'];

/** `hit`, `miss`, or `unknown` for a cache that does not tell (RFC 9211, and what was before it). */
export function cacheState(headers: Headers): 'hit' | 'miss' | 'unknown' {
  const told = TELLING.map((name) => headers.get(name) ?? '').join(' ');
  if (/\bhit\b/i.test(told)) return 'hit';
  if (/\b(miss|expired|bypass|dynamic|fwd)\b/i.test(told)) return 'miss';
  return Number(headers.get('age') ?? 0) > 0 ? 'hit' : 'unknown';
}

/** The files of a page that the same cache holds, each once. */
export function publicFilesOf(html: string, publicUrl: string): string[] {
  const addresses = Array.from(
    html.matchAll(/(?:srcset|src|content)="([^"]+)"/g),
    ([, url = '']) => url,
  );
  return [...new Set(addresses.filter((url) => url.startsWith(`${publicUrl}/`)))];
}

/** `12 files: 9 hits, 3 misses.` */
export function tally(states: readonly string[]): string {
  const count = (state: string) => states.filter((each) => each === state).length;
  const parts = [
    `${count('hit')} hits`,
    `${count('miss')} misses`,
    ...(count('unknown') > 0 ? [`${count('unknown')} of which the cache does not tell`] : []),
    ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
  ];
  return `${states.length} files: ${parts.join(', ')}.`;
}
