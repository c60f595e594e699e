import { expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { readScenes } from '~/core/compiler/corpus/testing/read-scenes';
import { compileInNode } from '~/core/compiler/gate-node';
import { closePartial } from '~/core/compiler/partial/close-partial';
import { judge } from './testing/judge';

/** How much more of a stream has come at each look, in characters. */
const STEP = 40;

/** Whether a source that ends at `length` gives a picture at every frame that is looked at. */
function drawsAt(tsx: string, length: number): boolean {
  const closed = closePartial(tsx.slice(0, length));
  if (closed === null) return false;
  const { js, params } = compileScene(closed, { gate: compileInNode });
  return js !== null && judge({ js, params }).kind === 'runs';
}

/** The share of its stream after which a scene is first seen; null when that is only its end. */
function firstPicture(tsx: string): number | null {
  for (let length = STEP; length < tsx.length; length += STEP) {
    if (drawsAt(tsx, length)) return length / tsx.length;
  }
  return null;
}

it('shows more than 60 % of streamed scenes before they are whole', { timeout: 60_000 }, () => {
  const scenes = readScenes();
  const first = scenes.map(({ tsx }) => firstPicture(tsx));
  const seen = first.filter((share) => share !== null);
  expect(scenes.length).toBeGreaterThanOrEqual(20);
  expect(seen.length / scenes.length).toBeGreaterThan(0.6);
});
