import type { IncomingMessage, ServerResponse } from 'node:http';
import { questionOf } from './answer';
import { pagePolicy, videoPagePolicy } from './page-policy';
import { requestOrigin } from './request-origin';

/** What the app itself uses, such as `fullscreen` and `clipboard-write`, is not in the list. */
const DENIED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const PAGE = {
  'permissions-policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/**
 * For pages with somebody's own in them. A browser starts another process for them once it has
 * seen these: the page of a link, which is the same for everybody, is there 60 ms earlier without.
 */
const PRIVATE_PAGE = {
  'cross-origin-opener-policy': 'same-origin',
  // A process of its own, also where the frame's hosts are below the app's own domain.
  'origin-agent-cluster': '?1',
};

/** The file of a shared video, which other sites play in their own pages. */
const SHARED_FILE = /^\/s\/[^/]+\/video\.mp4$/;

const NO_PAGE = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

type Settings = {
  /** Base64, new for each answer. */
  nonce: string;
  frameHost: string | undefined;
  /** PUBLIC_ASSET_URL: where pages find posters, if not at the app itself. */
  assetUrl?: string | undefined;
  dev: boolean;
};

/**
 * Sets the headers that protect what Next is about to answer. Next finds the nonce of a page in
 * the policy among the request's headers, and marks its own scripts with it.
 */
export function guardAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { nonce, frameHost, assetUrl, dev }: Settings,
): void {
  const { path, headers } = questionOf(request);
  const origin = requestOrigin(headers);
  const video = /^\/(s|embed)\/[^/]+$/.exec(path)?.[1];
  const policy = video
    ? videoPagePolicy({ origin, frameHost, assetUrl, ancestors: video === 's' ? "'self'" : '*' })
    : pagePolicy({ origin, frameHost, assetUrl, nonce, dev });
  const isPage = !/^\/(api|_next)\//.test(path);
  headers['content-security-policy'] = policy;
  const page = { ...PAGE, ...(video ? {} : PRIVATE_PAGE), 'content-security-policy': policy };
  const special = isPage ? page : NO_PAGE;
  // Next sends what stands here, and not what the route says of the same name.
  const readers = SHARED_FILE.test(path) ? { 'cross-origin-resource-policy': 'cross-origin' } : {};
  for (const [name, value] of Object.entries({ ...ALWAYS, ...special, ...readers })) {
    response.setHeader(name, value);
  }
}
