import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { env } from '../src/env';
import { openStorage } from '../src/server/storage/open-storage';
import { ownAddress } from './address';
import { admitRequest } from './http/admit-request';
import { answerAsset } from './http/answer-asset';
import { answerFrame } from './http/answer-frame';
import { AssetCache } from './http/asset-cache';
import { DrawnPages } from './http/drawn-pages';
import { guardAnswer } from './http/guard-answer';

const FRAME_FOLDER = resolve(import.meta.dirname, '../public/frame');

export type AppServer = {
  /** What it listens on: the port is the system's choice where 0 was asked for. */
  address: string;
  port: number;
  /** Stops listening and ends every connection. */
  stop(): Promise<void>;
};

/**
 * Serves the app from this process: there is no second one that could be left behind. Resolves
 * when it answers that it is well; throws an Error with its answer when it is not.
 */
export async function startAppServer(
  host: string,
  port: number,
  { dev }: { dev: boolean },
): Promise<AppServer> {
  const { default: next } = await import('next');
  const server = createServer();
  const app = next({ dev, hostname: host, port, httpServer: server, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const { APP_URL: appUrl, FRAME_HOST: frameHost, PUBLIC_ASSET_URL: assetUrl } = env();
  const assets = new AssetCache(await openStorage(env()));
  const pages = new DrawnPages();
  server.on('request', (request, response) => {
    if (answerFrame(request, response, { folder: FRAME_FOLDER, frameHost, appUrl })) return;
    if (answerAsset(request, response, assets)) return;
    if (!admitRequest(request, response, { behindProxy: appUrl !== undefined })) return;
    const nonce = pages.nonceFor(request);
    guardAnswer(request, response, { nonce, frameHost, assetUrl, dev });
    if (!pages.answer(request, response, nonce)) void handle(request, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The app listens on no port.');
  const origin = ownAddress(bound.address, bound.port);
  const health = await fetch(`${origin}/api/health`);
  if (!health.ok) throw new Error(`The app does not answer well: ${await health.text()}`);
  // While the app is developed, each answer shows the newest code.
  if (!dev) await pages.draw(origin);
  return {
    address: bound.address,
    port: bound.port,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
