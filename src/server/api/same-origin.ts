/** Set by the app's own client; a form or an image on another site cannot set it. */
const OWN_HEADER = 'x-framewright';

/**
 * True for a request that the app's own pages made. Reading is free; whatever changes
 * something must carry the client's header and, when a browser sends one, our own origin.
 */
export function isFromOwnPages(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  if (!request.headers.has(OWN_HEADER)) return false;
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
