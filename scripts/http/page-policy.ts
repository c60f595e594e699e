import { createHash } from 'node:crypto';
import { frameOriginPattern } from '../../src/frame/frame-hosts';
import { isNameable } from '../../src/frame/is-nameable';
import { LOADER } from '../../src/frame/page/loader';
import type { RequestOrigin } from './request-origin';

type Place = {
  origin: RequestOrigin;
  frameHost: string | undefined;
  /** PUBLIC_ASSET_URL: where pages find posters, if not at the app itself. */
  assetUrl: string | undefined;
};

type Page = Place & {
  /** Base64, of this answer alone. */
  nonce: string;
  /** Next's hot reload evaluates code and holds a socket open. */
  dev: boolean;
};

/**
 * The policy of an app page: what Next marked with the nonce runs, and what that loads; frames
 * show the guest document and nothing else.
 */
export function pagePolicy({ origin, frameHost, assetUrl, nonce, dev }: Page): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // CodeMirror, sonner and Radix write styles while they run.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${assets(assetUrl)}`,
    "media-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    `frame-src ${frameSources(origin, frameHost).join(' ') || "'none'"}`,
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const LOADER_HASH = createHash('sha256').update(LOADER).digest('base64');

/**
 * The policy of a share or embed page, which is the same text for everybody and so has no nonce:
 * its own loader by its hash, and built files by their folder.
 */
export function videoPagePolicy({
  origin,
  frameHost,
  assetUrl,
  ancestors,
}: Place & {
  /** Who may put the page into a frame. */
  ancestors: "'self'" | '*';
}): string {
  const own = isNameable(origin.host) ? `${origin.scheme}://${origin.host.toLowerCase()}` : null;
  return [
    "default-src 'none'",
    `script-src 'sha256-${LOADER_HASH}' ${own ? `${own}/frame/` : "'self'"}`,
    "style-src 'unsafe-inline'",
    `img-src 'self'${assets(assetUrl)}`,
    "connect-src 'self'",
    `frame-src ${frameSources(origin, frameHost).join(' ') || "'none'"}`,
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
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

const assets = (url: string | undefined) => (url ? ` ${new URL(url).origin}/` : '');
