import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import type { Composition, CompositionScene } from '~/core/timeline/composition';
import type { FrameRig } from '../../frame/frame-rig';
import { composition } from '../../frame/scenes';
import { quantile, report, spread } from '../figures';
import { guestHeap, rendererMemory } from './memory';

const CORPUS = resolve(import.meta.dirname, '../../../src/core/compiler/corpus/scenes');
const SCENES = 20;
const ROUNDS = 5;
const SCENE_FRAMES = 90;

/** A project of 20 scenes as models write them: until it is ready, across all of it, and what it weighs. */
export async function reportProject(rig: FrameRig): Promise<void> {
  const video = await corpusVideo();
  const page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  await page.goto(`${rig.server.origin}/host`);
  const show = () => page.evaluate((v) => window.page.remount(v), video);
  await show();
  const cold: number[] = [];
  const spare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) cold.push(await show());
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(() => window.page.stock());
    spare.push(await show());
  }
  report('frame', `${SCENES} scenes, ready, without a spare guest`, spread(cold));
  report(
    'frame',
    `${SCENES} scenes, ready, with the spare guest`,
    `${spread(spare)} · goal 400 ms`,
  );
  const [first, second] = [await scrub(page), await scrub(page)];
  report('frame', `${SCENES} scenes, seek → drawn, each for the first time`, worst(first));
  report('frame', `${SCENES} scenes, seek → drawn, each once more`, worst(second));
  const withVideo = await rendererMemory(rig.browser);
  report('frame', `${SCENES} scenes, JavaScript heap of the guest`, `${await guestHeap(page)} MB`);
  await page.evaluate(() => window.page.stock());
  const withSpare = await rendererMemory(rig.browser);
  await page.evaluate(() => window.page.host.unmount());
  const withoutVideo = await rendererMemory(rig.browser);
  report(
    'frame',
    `${SCENES} scenes, memory of the guest's process`,
    `${withSpare - withoutVideo} MB`,
  );
  report('frame', 'a spare guest, memory of its process', `${withSpare - withVideo} MB`);
  await page.close();
}

async function corpusVideo(): Promise<Composition> {
  const names = (await readdir(CORPUS)).sort();
  const scenes: CompositionScene[] = [];
  for (const name of names) {
    const { js, ...rest } = compileScene(await readFile(join(CORPUS, name), 'utf8'), {
      gate: compileInNode,
    });
    if (js === null || scenes.length === SCENES) continue;
    const { params, lineOffset, capabilities } = rest;
    const content = {
      kind: 'artifact' as const,
      artifact: { js, params, lineOffset, capabilities },
    };
    scenes.push({ id: name, revisionId: name, name, durationInFrames: SCENE_FRAMES, content });
  }
  return composition(...scenes);
}

/** Milliseconds from each seek, to the middle of one scene after the other, to its drawn picture. */
function scrub(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([scenes, frames]) => {
      const times: number[] = [];
      for (let index = 0; index < scenes; index++) {
        times.push(await window.page.seek(index * frames + Math.floor(frames / 2)));
      }
      return times;
    },
    [SCENES, SCENE_FRAMES] as const,
  );
}

function worst(times: number[]): string {
  return `median ${quantile(times, 0.5).toFixed(0)} ms · max ${Math.max(...times).toFixed(0)} ms`;
}
