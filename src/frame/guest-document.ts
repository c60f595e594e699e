import { createHash } from 'node:crypto';

/**
 * Every feature that Chromium 150 knows, also those that are only open to a frame that is let
 * use them. `autoplay` is missing: a scene may have sound. Of the client hints, these five go
 * to everybody by default.
 */
const DENIED_FEATURES = `
  accelerometer aria-notify attribution-reporting browsing-topics camera
  captured-surface-control ch-save-data ch-ua ch-ua-high-entropy-values ch-ua-mobile
  ch-ua-platform clipboard-read clipboard-write compute-pressure cross-origin-isolated
  deferred-fetch deferred-fetch-minimal digital-credentials-get display-capture
  encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get
  idle-detection interest-cohort join-ad-interest-group keyboard-map language-detector
  language-model local-fonts local-network local-network-access loopback-network magnetometer
  microphone midi on-device-speech-recognition otp-credentials payment picture-in-picture
  private-aggregation private-state-token-issuance private-state-token-redemption
  publickey-credentials-create publickey-credentials-get run-ad-auction screen-wake-lock
  serial shared-storage shared-storage-select-url storage-access summarizer sync-xhr
  translator unload usb window-management xr-spatial-tracking
`
  .trim()
  .split(/\s+/);

/** The boot script among the built files; it has no hash, since the document has it in itself. */
export const BOOT_FILE = 'boot.js';

/** A complete HTTP answer, independent of the server that sends it. */
export type GuestDocument = { status: number; headers: Record<string, string>; body: string };

type Parts = {
  /** Source of the boot script. */
  boot: string;
  /** Whether the host is the frame's own. */
  ownProcess: boolean;
};

/**
 * The document inside the frame: a dark page with one script, the boot script. It stands in the
 * page, since each guest has a host of its own: a second request would go to a new connection.
 */
export function guestDocument({ boot, ownProcess }: Parts): GuestDocument {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${guestPolicies(boot).join(', ')}; sandbox allow-scripts`,
      'permissions-policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'connection-allowlist': OWN_BYTES_ONLY,
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
      ...(ownProcess ? OWN_PROCESS : {}),
    },
    body: guestHtml(boot),
  };
}

/**
 * Chromium without site isolation then still gives a random host a process of its own, so that
 * a loop leaves the page alone, though it warns in the console that a sandboxed origin cannot
 * be keyed. On the page's own host there is nothing to win, only the warning.
 */
const OWN_PROCESS = { 'origin-agent-cluster': '?1' };

/**
 * From Chromium 152 on it also shuts what the policy does not know: WebRTC, `preconnect` and
 * `dns-prefetch`. Early versions count local schemes as connections.
 * Source: wicg.github.io/connection-allowlists
 */
const OWN_BYTES_ONLY = '(response-origin "data:*" "blob:*")';

/**
 * Two policies; what runs has to be allowed by both. The first knows the boot script by its hash,
 * never a nonce: a nonce is inherited by `import()` inside `new Function`. But a hash also allows
 * each address whose `integrity` names it (CSP 3, external hashes): the second allows none.
 */
export function guestPolicies(boot: string): string[] {
  const hash = createHash('sha256').update(boot).digest('base64');
  const own = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'media-src data: blob:',
    'font-src data: blob:',
    "connect-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return [own, "script-src 'unsafe-inline' 'unsafe-eval'"];
}

/** @param head HTML that stands before the style */
export function guestHtml(boot: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">${head}
<meta name="color-scheme" content="dark">
<title>Scene preview</title>
<style>html,body,#stage{margin:0;width:100%;height:100%;overflow:hidden;background:#0b0b0c}</style>
</head>
<body><div id="stage"></div><script>${boot}</script></body>
</html>
`;
}
