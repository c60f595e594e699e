import { expect, it } from 'vitest';
import type { SceneTrouble } from '../../preview/use-frame-host';
import { failureOf } from './failure-of';

const ids = { sceneId: 's', revisionId: 'r' };
const stopped: SceneTrouble = {
  ...ids,
  kind: 'scene-stopped',
  message: 'Boom',
  line: 4,
  frame: 10,
  shown: null,
};

it('is what a scene threw, with its line and frame', () => {
  expect(failureOf(stopped)).toEqual({ message: 'Boom', line: 4, frame: 10 });
});

it('takes no number that is not a place', () => {
  expect(failureOf({ ...stopped, line: 0.5, frame: -1 })).toMatchObject({
    line: null,
    frame: null,
  });
  expect(failureOf({ ...stopped, line: 0, frame: 0 })).toMatchObject({ line: null, frame: 0 });
});

it('is also a scene that stopped answering', () => {
  expect(failureOf({ ...ids, kind: 'scene-frozen' })).toMatchObject({ line: null, frame: null });
});

it('is neither a loop that was ended nor a version that does not compile', () => {
  expect(failureOf({ ...ids, kind: 'loop-stopped', line: 3, iterations: 9 })).toBeNull();
  expect(failureOf({ ...stopped, shown: 'last-good' })).toBeNull();
});
