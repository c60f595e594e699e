import { frameOriginPattern } from '../../src/frame/frame-hosts';
import { isNameable } from '../../src/frame/guest-document';
import type { RequestOrigin } from './request-origin';

type Page = {
  origin: RequestOrigin;
  frameHost: string | undefined;
  /** Base64, of this answer alone. */
  nonce: string;
  /** Next's hot reload evaluates code and holds a socket open. */
  dev: boolean;
  /** Who may put the page into a frame. */
  ancestors: "'none'" | "'self'";
};

/**
 * The policy of an app page: what Next marked with the nonce runs, and what that loads; frames
 * show the guest document and nothing else.
 */
export function pagePolicy({ origin, frameHost, nonce, dev, ancestors }: Page): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // CodeMirror, sonner and Radix write styles while they run.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    `frame-src ${frameSources(origin, frameHost).join(' ') || "'none'"}`,
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

/** A scheme of `http` also matches https (CSP 3), so a proxy that hides TLS does no harm. */
function frameSources({ scheme, host }: RequestOrigin, frameHost: string | undefined): string[] {
  const url = `${scheme}://${host}`;
  const pattern = URL.canParse(url) ? frameOriginPattern(new URL(url), frameHost) : null;
  const own = isNameable(host) ? url.toLowerCase() : null;
  return [pattern, own].flatMap((origin) => (origin ? [`${origin}/frame`] : []));
}
