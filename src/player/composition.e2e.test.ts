import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import type { CompositionScene, RunnableArtifact } from '~/core/timeline/composition';
import { launchBrowser } from '~/server/testing/browser';
import { harnessProgram } from './testing/bundle-harness';
import type { Harness } from './testing/harness';

declare const harness: Harness;

let browser: Browser;
let page: Page;
let program: string;

beforeAll(async () => {
  program = await harnessProgram();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  await page.setContent('<body></body>');
  await page.addScriptTag({ content: program });
});

const artifact = (js: string): RunnableArtifact => ({ js, params: SCENE_PARAMS, lineOffset: 2 });

const scene = (
  name: string,
  content: CompositionScene['content'] | string,
  revisionId = '1',
): CompositionScene => ({
  id: name,
  revisionId,
  name,
  durationInFrames: 10,
  content:
    typeof content === 'string' ? { kind: 'artifact', artifact: artifact(content) } : content,
});

const saying = (text: string) =>
  `function S() { return __fw.h('p', null, '${text} ' + window.Remotion.useCurrentFrame()); }\nreturn S;`;

/** Throws at frame 3 only. */
const fragile = `const { useCurrentFrame } = window.Remotion;
function Fragile() {
  const frame = useCurrentFrame();
  if (frame === 3) throw new Error('Boom');
  return __fw.h('p', null, 'fragile ' + frame);
}
return Fragile;`;

const show = (...scenes: CompositionScene[]) => page.evaluate((s) => harness.show(s), scenes);
const seek = (frame: number) => page.evaluate((f) => harness.seek(f), frame);
const caught = () => page.evaluate(() => harness.caught());

describe('the composition', () => {
  it('plays scenes after each other, each with its own frame count', async () => {
    await show(scene('a', saying('first')), scene('b', saying('second')));
    expect(await seek(4)).toContain('first 4');
    expect(await seek(13)).toContain('second 3');
  });

  it('shows the card at a frame that throws, and the scene again at the next and on the way back', async () => {
    await show(scene('Opening', fragile), scene('b', saying('second')));
    expect(await seek(2)).toContain('fragile 2');
    const card = await seek(3);
    expect(card).toContain('Opening');
    expect(card).toContain('Boom');
    expect(card).toContain('Line 4');
    expect(await caught()).toContainEqual({
      sceneId: 'Opening',
      failure: { message: 'Boom', line: 4 },
      frame: 3,
    });
    expect(await seek(4)).toContain('fragile 4');
    expect(await seek(3)).toContain('Boom');
    expect(await seek(12)).toContain('second 2');
    expect(await seek(2)).toContain('fragile 2');
  });

  it('recovers without moving when the scene gets another artifact', async () => {
    await show(scene('a', fragile), scene('b', saying('second')));
    expect(await seek(3)).toContain('Boom');
    await show(scene('a', saying('repaired'), '2'), scene('b', saying('second')));
    expect(await page.evaluate(() => harness.text())).toContain('repaired 3');
  });

  it('shows a body that throws when it runs as a card, and its neighbour as ever', async () => {
    await show(scene('Broken', 'null.x; return null;'), scene('b', saying('second')));
    expect(await seek(1)).toContain('Broken');
    expect((await caught()).length).toBeGreaterThan(0);
    expect(await seek(11)).toContain('second 1');
  });

  it('runs a body once, so that a scene keeps its state from frame to frame', async () => {
    const counting = `globalThis.runs = (globalThis.runs ?? 0) + 1;
const run = globalThis.runs;
return () => __fw.h('p', null, 'run ' + run);`;
    await show(scene('a', counting), scene('b', saying('second')));
    for (const frame of [1, 5, 12, 2]) await seek(frame);
    expect(await seek(6)).toContain('run 1');
  });

  const error = { kind: 'syntax', message: 'A bracket is missing.', line: 7, column: 1 } as const;

  it('plays the last version that ran when the newest has no artifact', async () => {
    const lastGood = artifact(saying('earlier'));
    await show(scene('a', { kind: 'source', tsx: '<', error, lastGood }));
    expect(await seek(2)).toContain('earlier 2');
  });

  it('names the compile error when nothing ever ran', async () => {
    await show(scene('Intro', { kind: 'source', tsx: '<', error, lastGood: null }));
    const card = await seek(2);
    expect(card).toContain('Intro');
    expect(card).toContain('A bracket is missing.');
    expect(card).toContain('Line 7');
  });
});
