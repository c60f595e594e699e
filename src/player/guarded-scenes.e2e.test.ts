import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import type { CompositionScene } from '~/core/timeline/composition';
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

const scene = (name: string, js: string): CompositionScene => ({
  id: name,
  revisionId: '1',
  name,
  durationInFrames: 10,
  content: { kind: 'artifact', artifact: { js, params: SCENE_PARAMS, lineOffset: 2 } },
});

const show = (...scenes: CompositionScene[]) => page.evaluate((s) => harness.show(s), scenes);
const seek = (frame: number) => page.evaluate((f) => harness.seek(f), frame);
const caught = () => page.evaluate(() => harness.caught());
const notices = () => page.evaluate(() => harness.notices());

const saying = (text: string) => `return () => __fw.h('p', null, '${text}');`;

describe('a loop without an end', () => {
  it('ends, the rest of its scene and its neighbours are drawn, and it is told once', async () => {
    const endless = `const { useCurrentFrame } = window.Remotion;
function Scene() {
  const frame = useCurrentFrame();
  while (true) { if (__fw.stop(4)) break; }
  return __fw.h('p', null, 'drawn ' + frame);
}
return Scene;`;
    await show(scene('Endless', endless), scene('b', saying('neighbour')));
    expect(await seek(2)).toContain('drawn 2');
    expect(await seek(12)).toContain('neighbour');
    expect(await seek(3)).toContain('drawn 3');
    expect(await caught()).toEqual([]);
    expect(await notices()).toEqual([
      { sceneId: 'Endless', kind: 'loop-stopped', line: 4, iterations: 5_000_000 },
    ]);
  });

  it('leaves the same picture at each drawing, also without a frame and at the top of the scene', async () => {
    const filling = `let top = 0;
for (;;) { if (__fw.stop(2)) break; top++; }
return () => {
  const list = [];
  for (;;) { if (__fw.stop(5)) break; list.push(__fw.h('i', { key: list.length })); }
  return __fw.h('p', null, top + ' ' + list.length, list);
};`;
    await show(scene('Filling', filling), scene('b', saying('neighbour')));
    const first = await seek(2);
    expect(first).toMatch(/^5000000 \d+$/);
    expect(await seek(4)).toBe(first);
    await seek(12);
    expect(await seek(4)).toBe(first);
  });

  it('ends when it waits in microtasks', async () => {
    const waiting = `const { useCurrentFrame } = window.Remotion;
let done = 0;
return () => {
  useCurrentFrame();
  (async () => { while (true) { if (__fw.stop(5)) break; await null; } done++; })();
  return __fw.h('p', null, 'done ' + (done > 0));
};`;
    await show(scene('Waiting', waiting), scene('b', saying('neighbour')));
    await seek(1);
    await seek(2);
    expect(await seek(3)).toContain('done true');
  });
});

describe('a scene that React or Remotion would throw at', () => {
  it('is drawn in the browser as well, and says what was put right and where', async () => {
    const careless = `const { Sequence, Series, Img, Audio, Loop, Freeze, spring, interpolate, useCurrentFrame } = window.Remotion;
function Scene() {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 5, 10], [0, 1]);
  return __fw.h('div', { style: 'color: red', ref: 'text', class: 'big' }, 'a', { b: 1 }, new Date(0),
    __fw.h('img', { src: 'data:,' }, 'inside'),
    __fw.h(Sequence, { from: NaN, durationInFrames: undefined }, __fw.h('i', null, 'b' + opacity)),
    __fw.h(Series, null, __fw.h(Sequence, { durationInFrames: 20 }, 'c'), __fw.h('b', null, 'd')),
    __fw.h(Loop, { times: 1.5 }, 'e'), __fw.h(Freeze, {}, 'f'), __fw.h(Img), __fw.h(Audio),
    __fw.h(undefined), 'g' + spring({}));
}
return Scene;`;
    await show(scene('Careless', careless), scene('b', saying('neighbour')));
    const text = await seek(0);
    expect(await caught()).toEqual([]);
    expect(text).toBe('a1970-01-01b0cefcomponentg0');
    const told = await notices();
    expect(told).toContainEqual({
      sceneId: 'Careless',
      kind: 'repaired',
      message: 'interpolate got ranges of different lengths: 3 and 2. The shorter one counts.',
      line: 4,
    });
    expect(told).toContainEqual({
      sceneId: 'Careless',
      kind: 'repaired',
      message: 'A style was given as text; it is read as one object.',
      line: 5,
    });
  });

  it('survives an effect that gives a promise', async () => {
    const effect = `const { useEffect } = window.React; const { useCurrentFrame } = window.Remotion;
return () => {
  const frame = useCurrentFrame();
  useEffect(async () => {}, [frame]);
  useEffect(() => 5);
  return __fw.h('p', null, 'effect ' + frame);
};`;
    await show(scene('Effect', effect), scene('b', saying('neighbour')));
    for (const frame of [1, 2, 3]) expect(await seek(frame)).toContain(`effect ${frame}`);
    expect(await caught()).toEqual([]);
  });
});

describe('scenes in one composition', () => {
  it('may be the same one five times, and use the same names for other things', async () => {
    const template = `const { useCurrentFrame, AbsoluteFill } = window.Remotion;
const { useState } = window.React;
let drawn = 0;
const helper = () => ++drawn;
function Title() { const [n] = useState(helper); return __fw.h('b', null, 'template ' + n + ' at ' + useCurrentFrame()); }
window.shared = (window.shared ?? 0) + 1;
return () => __fw.h(AbsoluteFill, null, __fw.h(Title), ' set ' + window.shared);`;
    const helpers = (
      value: string,
    ) => `const helper = () => '${value}'; const Title = 'i'; var spring = 1;
return () => __fw.h(Title, null, helper() + ' ' + typeof window.shared);`;
    const five = [1, 2, 3, 4, 5].map((n) => scene(`t${n}`, template));
    await show(...five, scene('one', helpers('first')), scene('two', helpers('second')));
    for (let n = 0; n < 5; n++) expect(await seek(n * 10 + 3)).toBe('template 1 at 3 set 1');
    expect(await seek(52)).toBe('first undefined');
    expect(await seek(62)).toBe('second undefined');
    expect(await caught()).toEqual([]);
    expect(await notices()).toEqual([]);
  });
});
