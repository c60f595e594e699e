import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { FORMATS } from '../src/core/scene/format';
import { GALLERY_PROMPTS } from '../src/server/llm/demo/gallery-prompts';
import { respond } from '../src/server/llm/demo/respond';

/**
 * Draws the demo model's scenes to contact sheets for looking at: one PNG per prompt,
 * three formats side by side, an early, a middle and a late frame below each other.
 *
 *   npx tsx scripts/demo-gallery.ts <directory> [--only=words] [--no-inter]
 */
const SHARES = [0.12, 0.3, 0.6, 0.96];
const CELL_HEIGHT = 330;

type Cell = { js: string; width: number; height: number; frames: number; frame: number };

const PAGE_SOURCE = `
import * as React from 'react';
import * as Remotion from 'remotion';
import { createRoot } from 'react-dom/client';
import { Thumbnail } from '@remotion/player';
Object.assign(window, { React, Remotion });
window.draw = (cells, height) => {
  const root = document.getElementById('root');
  root.replaceChildren();
  for (const cell of cells) {
    const host = root.appendChild(document.createElement('div'));
    const component = new Function(cell.js + ';return __scene.default')();
    createRoot(host).render(React.createElement(Thumbnail, {
      component, frameToDisplay: cell.frame, durationInFrames: cell.frames, fps: 30,
      compositionWidth: cell.width, compositionHeight: cell.height,
      style: { width: cell.width / cell.height * height, height },
    }));
  }
};`;

async function pageScript(): Promise<string> {
  const result = await build({
    stdin: { contents: PAGE_SOURCE, resolveDir: process.cwd(), loader: 'jsx' },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return result.outputFiles[0]?.text ?? '';
}

async function interFace(): Promise<string> {
  const require = createRequire(import.meta.url);
  const css = require.resolve('@fontsource-variable/inter/index.css');
  const font = await readFile(
    path.join(path.dirname(css), 'files', 'inter-latin-wght-normal.woff2'),
  );
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${font.toString('base64')})}`;
}

async function cellsOf(code: string, frames: number): Promise<Cell[]> {
  const { code: js } = await transform(code, {
    loader: 'tsx',
    format: 'iife',
    globalName: '__scene',
    jsx: 'transform',
  });
  return SHARES.flatMap((share) =>
    Object.values(FORMATS).map((size) => ({
      js,
      ...size,
      frames,
      frame: Math.min(frames - 1, Math.round(frames * share)),
    })),
  );
}

async function drawSheet(browser: Browser, html: string, cells: Cell[], file: string) {
  const width = Object.values(FORMATS).reduce(
    (sum, size) => sum + (size.width / size.height) * CELL_HEIGHT + 8,
    0,
  );
  const page = await browser.newPage({ viewport: { width: Math.ceil(width) + 8, height: 900 } });
  page.on('pageerror', (error) => console.error(`${file}: ${error.message}`));
  await page.setContent(html);
  await page.evaluate(`document.fonts.load('800 20px Inter')`);
  await page.evaluate(`window.draw(${JSON.stringify(cells)}, ${CELL_HEIGHT})`);
  await page.waitForTimeout(700);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

async function main() {
  const [directory, ...flags] = process.argv.slice(2);
  if (!directory) throw new Error('Usage: npx tsx scripts/demo-gallery.ts <directory>');
  await mkdir(directory, { recursive: true });
  const only = flags.find((flag) => flag.startsWith('--only='))?.slice(7);
  const face = flags.includes('--no-inter') ? '' : await interFace();
  const html = `<!doctype html><meta charset="utf-8"><style>${face}body{margin:4px;background:#555}
    #root{display:flex;flex-wrap:wrap;gap:8px}</style><div id="root"></div><script>${await pageScript()}</script>`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox'],
  });
  try {
    for (const [name, prompt] of Object.entries(GALLERY_PROMPTS)) {
      if (only && !name.includes(only)) continue;
      const reply = respond({ project: null, message: prompt });
      for (const [index, scene] of reply.scenes.entries()) {
        const file = path.join(directory, `${name}${index ? `-${index + 1}` : ''}.png`);
        await drawSheet(browser, html, await cellsOf(scene.code, scene.frames), file);
        console.log(`${file}: ${scene.name}, ${scene.frames} frames`);
      }
    }
  } finally {
    await browser.close();
  }
}

await main();
