const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `host` is a name with an optional port, as a browser sends it. */
type FrameHosts = {
  /** FRAME_HOST, `*.name[:port]`. */
  frameHost: string | undefined;
  /** The host of APP_URL, which may itself end in `.localhost`. */
  appHost: string | undefined;
};

/**
 * Whether requests to `host` are for the frame and nothing else: any name below `localhost`,
 * FRAME_HOST's own name and any below it, whatever the port.
 */
export function isFrameHost(host: string, { frameHost, appHost }: FrameHosts): boolean {
  const name = nameOf(host);
  if (appHost !== undefined && name === nameOf(appHost)) return false;
  if (name.endsWith('.localhost')) return true;
  return frameHost !== undefined && `.${name}`.endsWith(nameOf(frameHost).slice(1));
}

/**
 * Where a page finds the guest document: an origin with `*` for the random label, or null when
 * only the page's own host is left. `*.localhost` leads to this machine without any set-up, so
 * a page on it needs no FRAME_HOST.
 *
 * @param page parts of its address, as `window.location` has them.
 */
export function frameOriginPattern(
  page: { protocol: string; hostname: string; port: string },
  frameHost: string | undefined,
): string | null {
  const local = LOCAL.has(page.hostname) || page.hostname.endsWith('.localhost');
  const hosts = local ? `*.localhost${page.port ? `:${page.port}` : ''}` : frameHost;
  return hosts ? `${page.protocol}//${hosts}` : null;
}

/** Without port, and without the dot that may end a full name. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.+$/, '');
}
