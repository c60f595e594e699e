import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { answerFrame } from '../http/answer-frame';
import { guardAnswer } from '../http/guard-answer';

/** A page beside the frame, by path; the nonce is what its scripts need to run. */
export type Pages = Record<
  string,
  { type: string; body: string | Uint8Array | ((nonce: string) => string) }
>;

export type FrameServer = {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Every request since the start, as `<host> <path>`. */
  requests: string[];
  /** Answers of these paths, or null to serve normally; for failure tests. */
  fail: (path: string, status: number | null) => void;
  /** Serves every path normally again. */
  succeed: () => void;
  close: () => Promise<void>;
};

/**
 * Serves the frame in `folder` with the app's own headers and gate, and `pages`, on the loopback
 * address. For tests and benchmarks; needs no Next and no database.
 */
export async function startFrameServer(folder: string, pages: Pages): Promise<FrameServer> {
  const requests: string[] = [];
  const failures = new Map<string, number>();
  const settings = { folder, frameHost: undefined, appUrl: undefined };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://any').pathname;
    requests.push(`${request.headers.host} ${path}`);
    const page = pages[path];
    const failure = failures.get(path);
    if (failure) return response.writeHead(failure).end();
    if (answerFrame(request, response, settings)) return;
    const nonce = randomBytes(16).toString('base64');
    guardAnswer(request, response, { nonce, frameHost: undefined, dev: false });
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': page.type, 'set-cookie': 'secret=1' });
    response.end(typeof page.body === 'function' ? page.body(nonce) : page.body);
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
    succeed: () => failures.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
