import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import type { Browser } from 'playwright-core';
import postcss from 'postcss';
import type { Composition } from '~/core/timeline/composition';
import type { FrameManifest } from '~/frame/manifest-schema';
import { launchBrowser } from '~/server/testing/browser';
import { builtParts } from '../built-parts';
import { type FrameServer, type Pages, startFrameServer } from './frame-server';
import { pageScript } from './page-script';
import { addSharedPage } from './shared-page';

const ROOT = resolve(import.meta.dirname, '../..');

export type FrameRig = {
  browser: Browser;
  server: FrameServer;
  /** Where the frame was built, and the addresses of its files. */
  folder: string;
  manifest: FrameManifest;
  /** The address of a page that shares this video. */
  share: (video: Composition) => string;
  close: () => Promise<void>;
};

/**
 * Serves the built frame with two pages, `/host` (the
 * bare host) and `/preview` (the preview with the app's styles), to a real Chromium.
 */
export async function startFrameRig(): Promise<FrameRig> {
  const [{ frameDir, manifest }, hostScript, previewScript, styles] = await Promise.all([
    builtParts(),
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
<script nonce="${nonce}">window.frameAssets = ${JSON.stringify(manifest)}</script>
<body><div id="host"></div><script nonce="${nonce}" src="${script}"></script></body></html>`,
  });
  const pages: Pages = {
    '/host': html('/host.js'),
    '/preview': html('/preview.js'),
    '/host.js': { type: 'text/javascript', body: hostScript },
    '/preview.js': { type: 'text/javascript', body: previewScript },
    '/styles.css': { type: 'text/css', body: styles },
  };
  const server = await startFrameServer(frameDir, pages);
  const browser = await launchBrowser();
  return {
    browser,
    server,
    folder: frameDir,
    manifest,
    share: (video) => server.origin + addSharedPage(pages, video, manifest),
    async close() {
      await browser.close();
      await server.close();
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
