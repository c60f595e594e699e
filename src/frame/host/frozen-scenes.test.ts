import { beforeEach, expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { FrozenScenes } from './frozen-scenes';

const video: Composition = {
  title: 'A video',
  width: 1280,
  height: 720,
  fps: 30,
  scenes: ['a', 'b'].map((id) => ({
    id,
    revisionId: `${id}1`,
    name: id,
    durationInFrames: 30,
    content: { kind: 'artifact', artifact: { js: id, params: [], lineOffset: 2 } },
  })),
};
const b1 = { id: 'b', revisionId: 'b1' };
const b2 = { id: 'b', revisionId: 'b2' };

let frozen: FrozenScenes;

beforeEach(() => {
  frozen = new FrozenScenes();
});

const kinds = () => frozen.standIn(video).scenes.map(({ content }) => content.kind);

it('freezes a scene at the second lost guest, and leaves its neighbours', () => {
  expect(frozen.blame(b1)).toBe(false);
  expect(kinds()).toEqual(['artifact', 'artifact']);
  expect(frozen.blame(b1)).toBe(true);
  expect(kinds()).toEqual(['artifact', 'frozen']);
});

it('begins anew with a new revision', () => {
  frozen.blame(b1);
  expect(frozen.blame(b2)).toBe(false);
  frozen.blame(b1);
  expect(frozen.has(b1)).toBe(true);
  expect(frozen.has(b2)).toBe(false);
});

it('lets a scene run again once, until it hangs again', () => {
  frozen.blame(b1);
  frozen.blame(b1);
  frozen.thaw(b1);
  expect(kinds()).toEqual(['artifact', 'artifact']);
  expect(frozen.blame(b1)).toBe(true);
});
