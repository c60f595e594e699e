import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { readScenes } from '~/core/compiler/corpus/testing/read-scenes';
import { compileInNode } from '~/core/compiler/gate-node';
import type { Composition, CompositionScene } from '~/core/timeline/composition';
import { createLocalRenderEngine } from '~/server/render/local-render-engine';
import { builtParts } from '../built-parts';
import { type Comparison, comparePictures } from './compare-pictures';
import type { FrameRig } from './frame-rig';
import { sharedFrameRig } from './shared-frame-rig';

/** Varied, and each draws the same at every look: none takes the time of day or `Math.random`. */
const SCENES = [
  'flip-cards-3d',
  'gradient-mesh',
  'glass-pricing',
  'kinetic-headline',
  'dashboard-large',
  'haiku-cjk',
  'confetti-winner',
  'style-tag-neon',
  'split-before-after',
  'phone-lockscreen',
  'recette-crepes',
  'world-dots',
];
const LENGTH = 90;
/** Video frames of each scene, counted from its start. */
const LOOKS = [7, 38, 80];
const ALLOWED = 0.005;
const SIZE = { width: 960, height: 540 };
const RESULTS = resolve('test-results/pixels');

let rig: FrameRig;
let stills: string;
let page: Page;

beforeAll(async () => {
  const video = composition();
  stills = await mkdtemp(join(tmpdir(), 'framewright-stills-'));
  rig = await sharedFrameRig();
  const { renderDir } = await builtParts();
  const wanted = video.scenes.flatMap((_, index) =>
    LOOKS.map((look) => ({ frame: index * LENGTH + look, outputPath: still(index, look) })),
  );
  await createLocalRenderEngine({ buildDir: renderDir }).stills({
    composition: video,
    stills: wanted,
    deadlineMs: 120_000,
    signal: new AbortController().signal,
  });
  page = await rig.browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
  await page.goto(`${rig.server.origin}/host`);
  await page.addStyleTag({ content: 'body { margin: 0 } #host { width: 100vw; height: 100vh }' });
  await page.evaluate((shown) => window.page.remount(shown), video);
});
afterAll(async () => {
  await rig?.close();
  await rm(stills, { recursive: true, force: true });
});

function composition(): Composition {
  const corpus = new Map(readScenes().map(({ name, tsx }) => [name, tsx]));
  const scenes = SCENES.map((name): CompositionScene => {
    const { js, params, lineOffset, capabilities } = compileScene(corpus.get(name) ?? '', {
      gate: compileInNode,
    });
    if (js === null) throw new Error(`The scene ${name} does not compile.`);
    return {
      id: name,
      revisionId: name,
      name,
      durationInFrames: LENGTH,
      content: { kind: 'artifact', artifact: { js, params, lineOffset, capabilities } },
    };
  });
  return { title: 'Pixels', ...SIZE, fps: 30, scenes };
}

const still = (index: number, look: number) => join(stills, `${SCENES[index]}-${look}.png`);

/** A picture of the preview at a frame of the video, once two more pictures were painted in it. */
async function shoot(frame: number): Promise<Buffer> {
  await page.evaluate((at) => window.page.host.seek(at), frame);
  await page
    .frames()[1]
    ?.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
  return page.screenshot({ type: 'png' });
}

it.each(SCENES.map((name, index) => ({ name, index })))(
  'the preview of $name is its exported still, pixel by pixel',
  async ({ name, index }) => {
    for (const look of LOOKS) {
      const exported = await readFile(still(index, look));
      // The preview may still hold the picture before; that one is never mistaken for this one.
      let shot: Buffer = Buffer.alloc(0);
      let compared: Comparison = { share: 1, difference: shot };
      for (let attempt = 0; attempt < 5 && compared.share > ALLOWED; attempt++) {
        shot = await shoot(index * LENGTH + look);
        compared = comparePictures(exported, shot);
      }
      if (compared.share > ALLOWED) {
        await mkdir(RESULTS, { recursive: true });
        const file = (what: string) => join(RESULTS, `${name}-${look}-${what}.png`);
        await writeFile(file('preview'), shot);
        await writeFile(file('still'), exported);
        await writeFile(file('difference'), compared.difference);
      }
      expect(compared.share, `frame ${look}; see ${RESULTS}`).toBeLessThanOrEqual(ALLOWED);
    }
  },
);
