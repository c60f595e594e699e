import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pageScript } from '../../frame/page-script';

export type Baselines = {
  pages: Record<'bare' | 'babel' | 'sucrase', string>;
  close(): Promise<void>;
};

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * Pages as one would write them without Framewright, from a server that packs what it can: a
 * bare one with the poster, and two that compile the scenes where they are seen.
 */
export async function startBaselines({
  sources,
  poster,
}: {
  sources: readonly string[];
  poster: Uint8Array;
}): Promise<Baselines> {
  const babel = await readFile(resolve(ROOT, 'node_modules/@babel/standalone/babel.min.js'));
  const head = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Baseline</title>`;
  const img =
    '<img src="/poster.avif" width="1280" height="720" alt="" style="width:100%;height:auto">';
  const stage = `<div id="stage" style="position:relative;aspect-ratio:16/9">${img}</div>`;
  const text = (type: string, body: string | Uint8Array) => ({ type, body: packed(body) });
  const answers: Record<string, { type: string; body: Uint8Array; plain?: true }> = {
    '/bare': text('text/html', `${head}<h1>Baseline</h1>${img}`),
    '/babel': text(
      'text/html',
      `${head}<h1>Baseline</h1>${stage}<script src="/babel.js"></script><script src="/play-babel.js"></script>`,
    ),
    '/sucrase': text(
      'text/html',
      `${head}<h1>Baseline</h1>${stage}<script src="/play-sucrase.js"></script>`,
    ),
    '/babel.js': text('text/javascript', babel),
    '/play-babel.js': text('text/javascript', await pageScript('../bench/share/play-babel.tsx')),
    '/play-sucrase.js': text(
      'text/javascript',
      await pageScript('../bench/share/play-sucrase.tsx'),
    ),
    '/scenes.json': text('application/json', JSON.stringify(sources)),
    '/poster.avif': { type: 'image/avif', body: poster, plain: true },
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (!answer) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': answer.type,
      'content-length': answer.body.byteLength,
      'cache-control': 'no-store',
      ...(answer.plain ? {} : { 'content-encoding': 'br' }),
    });
    return response.end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const origin = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}`;
  return {
    pages: { bare: `${origin}/bare`, babel: `${origin}/babel`, sucrase: `${origin}/sucrase` },
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

function packed(body: string | Uint8Array): Uint8Array {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
