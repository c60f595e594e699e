import 'server-only';
import { env } from '~/env';
import { isNameable } from '~/frame/is-nameable';

/** Scheme and host under which this request's sender knows the app: APP_URL's, else the request's own. */
export function siteOrigin(headers: Headers): string {
  const { APP_URL } = env();
  if (APP_URL) return new URL(APP_URL).origin;
  const host = headers.get('host') ?? '';
  // What is in the header may be anything, and this ends up in a page.
  return `http://${isNameable(host) ? host.toLowerCase() : 'localhost'}`;
}
