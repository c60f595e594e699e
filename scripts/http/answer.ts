import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** What an answer depends on. */
export type Question = {
  method: string;
  /** Without the query, as it was sent: nothing in it is decoded. */
  path: string;
  headers: IncomingHttpHeaders;
};

/** A whole answer, small enough to be held in memory. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
};

export function questionOf({ method = 'GET', url = '/', headers }: IncomingMessage): Question {
  return { method, path: url.split('?')[0] ?? '/', headers };
}

/** Node leaves the body out of an answer to HEAD itself. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body ?? undefined);
}
