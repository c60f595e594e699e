import { describe, expect, it } from 'vitest';
import { storableTransition, transitionInto, transitionProgress } from './transition';

const fade = (durationInFrames: number) => ({ kind: 'fade', durationInFrames }) as const;
const scene = (durationInFrames: number, transition?: ReturnType<typeof fade>) => ({
  durationInFrames,
  transition,
});

describe('how a scene comes in', () => {
  it('is as its author asked', () => {
    expect(transitionInto([scene(60), scene(60, fade(15))], 1)).toEqual(fade(15));
  });

  it('takes at most half of the scene, and no more than the scene before it has', () => {
    expect(transitionInto([scene(60), scene(21, fade(15))], 1)).toEqual(fade(10));
    expect(transitionInto([scene(4), scene(60, fade(15))], 1)).toEqual(fade(4));
  });

  it.each([
    ['the first scene', [scene(60, fade(15))], 0],
    ['a scene without one', [scene(60), scene(60)], 1],
    ['a scene that is too short to have a half', [scene(60), scene(1, fade(15))], 1],
    ['a scene that does not exist', [scene(60)], 1],
  ])('is a cut for %s', (_, scenes, index) => {
    expect(transitionInto(scenes, index)).toBeNull();
  });

  it('is a cut when that was chosen', () => {
    const cut = { kind: 'cut', durationInFrames: 15 } as const;
    expect(transitionInto([scene(60), { durationInFrames: 60, transition: cut }], 1)).toBeNull();
  });
});

it('moves from its first frame on, evenly, and ends with the scene alone', () => {
  const steps = [-1, 0, 1, 2, 3, 9].map((frame) => transitionProgress(frame, 3));
  expect(steps).toEqual([0, 0.25, 0.5, 0.75, 1, 1]);
});

it('is stored in whole frames, within bounds', () => {
  expect(storableTransition(fade(14.6))).toEqual(fade(15));
  expect(storableTransition(fade(0))).toEqual(fade(1));
  expect(storableTransition(fade(1e9))).toEqual(fade(300));
  expect(storableTransition(fade(Number.NaN))).toEqual(fade(1));
  expect(storableTransition({ kind: 'cut', durationInFrames: 15 }).durationInFrames).toBe(0);
});
