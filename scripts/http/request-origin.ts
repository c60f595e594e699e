import type { IncomingHttpHeaders } from 'node:http';

/** Scheme and host as the browser sees them; both come from a header, so they may be anything. */
export type RequestOrigin = { scheme: 'http' | 'https'; host: string };

/** The browser's view of the address, also behind a proxy (`X-Forwarded-*`, first value of a list). */
export function requestOrigin(headers: IncomingHttpHeaders): RequestOrigin {
  const host = first(headers['x-forwarded-host']) ?? headers.host ?? '';
  const scheme = first(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
  return { scheme, host };
}

function first(list: string | string[] | undefined): string | null {
  const value = String(list ?? '')
    .split(',')[0]
    ?.trim();
  return value ? value : null;
}
