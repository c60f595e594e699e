import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * A name for the network that a request came from, which nobody can turn back into its address
 * without the secret; absent when no address is known. Only `X-Forwarded-For` is looked at, and of
 * it the last value: the one that the proxy in front has added itself. Without a proxy the header
 * holds the connection's own address, whatever the client sent (see `scripts/http/admit-request`).
 */
export function hashClientAddress(headers: Headers, secret: string): string | undefined {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (!address) return undefined;
  return createHmac('sha256', secret)
    .update(`address:${networkOf(address)}`)
    .digest('base64url');
}

/** An IPv4 address as it is; of an IPv6 one the first 64 bits, which one customer has to themselves. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const gap = address.includes('::') ? Math.max(0, 8 - first.length - last.length) : 0;
  const groups = [...first, ...Array<string>(gap).fill('0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
