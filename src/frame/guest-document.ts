const BOOT_PATH = '/frame/boot.js';

/** Host names and ports that can stand in a CSP source; `[::1]` cannot. */
const HOST = /^[a-z0-9._-]+(:\d{1,5})?$/i;

// `autoplay` is missing on purpose: a scene may have sound, and the page asked for it.
const DENIED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** A complete HTTP answer, independent of the server that sends it. */
export type GuestDocument = { status: number; headers: Record<string, string>; body: string };

/** Whether a policy can name the host; what is in the header may be anything. */
export function isNameable(host: string): boolean {
  return HOST.test(host);
}

/** Scheme and host as the browser sees them, and whether the host is the frame's own. */
type Place = { scheme: 'http' | 'https'; host: string; ownProcess: boolean };

/**
 * The document inside the frame: a dark page whose only script is the boot script. A scheme of
 * `http` also matches https (CSP 3, scheme-part match), so a proxy that hides TLS does no harm.
 *
 * @returns status 400 when the host cannot be named in a policy.
 */
export function guestDocument({ scheme, host, ownProcess }: Place): GuestDocument {
  if (!isNameable(host)) {
    return {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'Open this address by a host name, for example http://localhost.',
    };
  }
  const boot = `${scheme}://${host.toLowerCase()}${BOOT_PATH}`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': guestPolicy(boot),
      'permissions-policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
      ...(ownProcess ? OWN_PROCESS : {}),
    },
    body: GUEST_HTML,
  };
}

/**
 * Chromium without site isolation then still gives a random host a process of its own, so that
 * a loop leaves the page alone, though it warns in the console that a sandboxed origin cannot
 * be keyed. On the page's own host there is nothing to win, only the warning.
 */
const OWN_PROCESS = { 'origin-agent-cluster': '?1' };

/** The exact boot URL, never a nonce: a nonce is inherited by `import()` inside `new Function`. */
function guestPolicy(bootUrl: string): string {
  return [
    "default-src 'none'",
    `script-src ${bootUrl} 'unsafe-eval'`,
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
    'sandbox allow-scripts',
  ].join('; ');
}

const GUEST_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="dark">
<title>Scene preview</title>
<style>html,body,#stage{margin:0;width:100%;height:100%;overflow:hidden;background:#0b0b0c}</style>
</head>
<body><div id="stage"></div><script src="${BOOT_PATH}"></script></body>
</html>
`;
