import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { guestDocument } from '~/frame/guest-document';
import { requestOrigin } from '~/frame/request-origin';

/** A page beside the frame, by path. */
export type Pages = Record<string, { type: string; body: string | Uint8Array }>;

export type FrameServer = {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Every request since the start, as `<host> <path>`. */
  requests: string[];
  /** Answers of these paths, or null to serve normally; for failure tests. */
  fail: (path: string, status: number | null) => void;
  close: () => Promise<void>;
};

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  woff2: 'font/woff2',
};

/**
 * Serves the guest document as the app's route does, the built files of `folder`, and
 * `pages`, on the loopback address. For tests and benchmarks; needs no Next and no database.
 */
export async function startFrameServer(folder: string, pages: Pages): Promise<FrameServer> {
  const requests: string[] = [];
  const failures = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://any').pathname;
    requests.push(`${request.headers.host} ${path}`);
    const page = pages[path];
    const failure = failures.get(path);
    if (failure) {
      response.writeHead(failure).end();
    } else if (path === '/frame') {
      const headers = new Headers({ host: request.headers.host ?? '' });
      const guest = guestDocument(requestOrigin(headers));
      response.writeHead(guest.status, guest.headers).end(guest.body);
    } else if (page) {
      response.writeHead(200, { 'content-type': page.type, 'set-cookie': 'secret=1' });
      response.end(page.body);
    } else {
      const file = /^\/frame\/([\w.-]+\.(js|json|woff2))$/.exec(path);
      const bytes = file?.[1] ? await readFile(join(folder, file[1])).catch(() => null) : null;
      if (!bytes) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': TYPES[file?.[2] ?? ''] }).end(bytes);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    fail: (path, status) => {
      if (status === null) failures.delete(path);
      else failures.set(path, status);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
