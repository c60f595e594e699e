import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What has to be settled before Next sees a request. Answers an address that cannot be decoded
 * itself (Next would answer 500), and then false. Where no proxy stands in front, the address
 * of the sender is the connection's own: a header could name any, and outwit the rate limit.
 */
export function admitRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { behindProxy }: { behindProxy: boolean },
): boolean {
  if (!behindProxy) delete request.headers['x-forwarded-for'];
  if (isDecodable(request.url ?? '/')) return true;
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('This address is not valid.');
  return false;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
