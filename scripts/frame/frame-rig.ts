import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import type { Browser } from 'playwright-core';
import postcss from 'postcss';
import { launchBrowser } from '~/server/testing/browser';
import { buildFrame } from '../build-frame';
import { type FrameServer, startFrameServer } from './frame-server';
import { pageScript } from './page-script';

const ROOT = resolve(import.meta.dirname, '../..');

export type FrameRig = {
  browser: Browser;
  server: FrameServer;
  /** Where the frame was built. */
  folder: string;
  close: () => Promise<void>;
};

/**
 * Builds the frame into a folder of its own and serves it with two pages, `/host` (the
 * bare host) and `/preview` (the preview with the app's styles), to a real Chromium.
 */
export async function startFrameRig(): Promise<FrameRig> {
  const folder = await mkdtemp(join(tmpdir(), 'framewright-frame-'));
  const [assets, hostScript, previewScript, styles] = await Promise.all([
    buildFrame(folder),
    pageScript('host-page.ts'),
    pageScript('preview-page.tsx'),
    appStyles(),
  ]);
  const html = (script: string) => ({
    type: 'text/html; charset=utf-8',
    body: (
      nonce: string,
    ) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Frame</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css">
<style>#host{position:relative;width:960px;height:600px}</style>
<script nonce="${nonce}">window.frameAssets = ${JSON.stringify(assets)}</script>
<body><div id="host"></div><script nonce="${nonce}" src="${script}"></script></body></html>`,
  });
  const server = await startFrameServer(folder, {
    '/host': html('/host.js'),
    '/preview': html('/preview.js'),
    '/host.js': { type: 'text/javascript', body: hostScript },
    '/preview.js': { type: 'text/javascript', body: previewScript },
    '/styles.css': { type: 'text/css', body: styles },
  });
  const browser = await launchBrowser();
  return {
    browser,
    server,
    folder,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function appStyles(): Promise<string> {
  const from = join(ROOT, 'src/app/globals.css');
  const source = await readFile(from, 'utf8');
  const { css } = await postcss([tailwind({ base: ROOT, optimize: false })]).process(source, {
    from,
  });
  return css;
}
