import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import { FORMATS } from '~/core/scene/format';
import { respond } from '~/server/llm/demo/respond';
import { launchBrowser } from '~/server/testing/browser';

/**
 * Draws the demo model's scenes for looking at, compiled and run as everywhere else: one PNG per
 * prompt, the three formats side by side, an early, two middle and a late frame below each other.
 *
 *   npx tsx scripts/demo-gallery.ts <directory> [--only=<part of a name>] [--no-inter] [--prompt=<text>]
 *
 * `--no-inter` shows what remains of the layout when the machine has only its own fonts.
 */
const PROMPTS: Record<string, string> = {
  'title-short': 'Hello',
  'title-long':
    'Make a video about everything we learned from ten years of building small software for very large organisations around the world',
  'title-colors': 'A title that says "Night Shift" with neon pink text on black, 3 seconds',
  'title-subtitle':
    'Announce our new product Zephyr, a folding bike for city people. It weighs only 7 kg and fits under every desk.',
  'title-japanese': 'AIが変える私たちの働き方についての動画を作ってください',
  'title-arabic': 'عنوان يقول "مرحبا بكم في مدينتنا الجميلة"',
  'title-emoji': 'Happy birthday Mia 🎉🎂',
  'title-2000': `Make a video about ${'the long history of rivers, bridges and the people who cross them every day '.repeat(28)}`,
  'list-short': 'List: tea, cake',
  'list-long':
    'Seven habits of people who finish what they begin: begin with the smallest possible step that can be finished today, write it down, say no to nearly everything else that comes along the way, sleep, ask for help early, walk every day, finish',
  'bars-short': 'bar chart: cats 3, dogs 9',
  'bars-money': 'A bar chart of revenue Q1 $12M, Q2 $19M, Q3 $31M and Q4 $44M',
  'bars-many':
    'Chart of monthly visitors: Jan 3k, Feb 9k, Mar 12k, Apr 14k, May 9k, Jun 22k, Jul 25k, Aug 24k, Sep 18k, Oct 16k, Nov 11k, Dec 8k',
  'quote-short': '"Begin." — Anon',
  'quote-long':
    'quote "It is not the critic who counts; not the man who points out how the strong man stumbles, or where the doer of deeds could have done them better." by Theodore Roosevelt',
  'countdown-short': '3, 2, 1, go!',
  'countdown-long':
    'countdown from 10 to the opening of the great winter exhibition in the old harbour',
  'logo-short': 'logo reveal for "Io"',
  'logo-long':
    'Logo for "Northwind Furniture Company", tagline "Chairs for calm people, since 1893"',
  'chat-short': 'Anna: Hi\nBen: Hi!',
  'chat-long':
    'Anna: Hello, I ordered a lamp three weeks ago and it has not arrived. Could you find out where it is?\nShop: Of course. It left our warehouse this morning and arrives tomorrow.\nShop: We added a bulb, for the wait.\nAnna: Oh, how kind!',
  'split-short': 'Cats vs Dogs',
  'split-long':
    'Renting downtown (everything is close by, freedom to move, no garden) vs Buying a house (room for children, a garden of your own, long commutes)',
  'number-short': '12,500 users',
  'number-long': '87.5% of everybody we asked would rather have one good tool than seven',
  'steps-short': 'How it works: write a prompt, watch it, share it',
  'steps-long':
    'Timeline of film: 1832: the phenakistiscope shows drawings in motion, 1895: first paid screening in Paris, 1927: sound, 1995: the first film made entirely by computer, 2007: a camera in every pocket',
};

const SHARES = [0.1, 0.3, 0.6, 0.97];
const CELL_HEIGHT = 330;

type Cell = {
  js: string;
  params: readonly string[];
  width: number;
  height: number;
  frames: number;
  frame: number;
};

const PAGE_SOURCE = `
import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { Thumbnail } from '@remotion/player';
import { sceneModules } from '~/player/modules';
import { instantiate } from '~/player/run-artifact';
import { createSceneScope } from '~/player/scope';
window.draw = (cells, height) => {
  const root = document.getElementById('root');
  for (const cell of cells) {
    const host = root.appendChild(document.createElement('div'));
    const component = instantiate(cell, createSceneScope({ modules: sceneModules }));
    createRoot(host).render(React.createElement(Thumbnail, {
      component, frameToDisplay: cell.frame, durationInFrames: cell.frames, fps: 30,
      compositionWidth: cell.width, compositionHeight: cell.height,
      style: { width: (cell.width / cell.height) * height, height },
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
  const css = createRequire(import.meta.url).resolve('@fontsource-variable/inter/index.css');
  const file = path.join(path.dirname(css), 'files', 'inter-latin-wght-normal.woff2');
  const data = (await readFile(file)).toString('base64');
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${data})}`;
}

function cellsOf(code: string, frames: number): Cell[] {
  const { js, params, error } = compileScene(code, { gate: compileInNode });
  if (js === null) throw new Error(error?.message ?? 'The scene does not compile.');
  return SHARES.flatMap((share) =>
    Object.values(FORMATS).map((size) => ({
      js,
      params,
      ...size,
      frames,
      frame: Math.min(frames - 1, Math.round(frames * share)),
    })),
  );
}

async function drawSheet(browser: Browser, html: string, cells: readonly Cell[], file: string) {
  const sizes = Object.values(FORMATS);
  const width = sizes.reduce((sum, size) => sum + (size.width / size.height) * CELL_HEIGHT + 8, 8);
  const page = await browser.newPage({ viewport: { width: Math.ceil(width), height: 900 } });
  page.on('pageerror', (error) => console.error(`${file}: ${error.message}`));
  await page.setContent(html);
  await page.evaluate(`document.fonts.load('800 20px Inter')`);
  await page.evaluate(`window.draw(${JSON.stringify(cells)}, ${CELL_HEIGHT})`);
  // Thumbnails paint after their own effects; there is no event for that.
  await page.waitForTimeout(700);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

async function main() {
  const [directory, ...flags] = process.argv.slice(2);
  if (!directory) throw new Error('Usage: npx tsx scripts/demo-gallery.ts <directory>');
  const flag = (name: string) =>
    flags.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
  const own = flag('prompt');
  const only = flag('only') ?? '';
  await mkdir(directory, { recursive: true });
  const face = flags.includes('--no-inter') ? '' : await interFace();
  const html = `<!doctype html><meta charset="utf-8"><style>${face}*{box-sizing:border-box}body{margin:4px;background:#555}
    #root{display:flex;flex-wrap:wrap;gap:8px}</style><div id="root"></div><script>${await pageScript()}</script>`;
  const browser = await launchBrowser();
  try {
    for (const [name, message] of Object.entries(own ? { prompt: own } : PROMPTS)) {
      if (!name.includes(only)) continue;
      const { scenes } = respond({ project: null, message });
      for (const [index, scene] of scenes.entries()) {
        const file = path.join(directory, `${name}${index ? `-${index + 1}` : ''}.png`);
        await drawSheet(browser, html, cellsOf(scene.code, scene.frames), file);
        console.log(`${file}: ${scene.name}, ${scene.frames} frames`);
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
