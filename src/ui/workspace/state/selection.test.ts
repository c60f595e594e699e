import { expect, it } from 'vitest';
import { reduceSelection, type Selection, selectedScene } from './selection';

const free: Selection = { sceneId: 'a', held: false };

it('follows the picture', () => {
  expect(reduceSelection(free, { type: 'picture-entered', sceneId: 'b' }).sceneId).toBe('b');
});

it('stays while something unsent is about the scene, and follows again afterwards', () => {
  const held = reduceSelection(free, { type: 'held', held: true });
  const played = reduceSelection(held, { type: 'picture-entered', sceneId: 'b' });
  expect(played.sceneId).toBe('a');
  const released = reduceSelection(played, { type: 'held', held: false });
  expect(reduceSelection(released, { type: 'picture-entered', sceneId: 'b' }).sceneId).toBe('b');
});

it('goes where the person clicks, held or not', () => {
  const held: Selection = { sceneId: 'a', held: true };
  expect(reduceSelection(held, { type: 'picked', sceneId: 'c' })).toEqual({
    sceneId: 'c',
    held: true,
  });
});

it('falls back to the first scene when the selected one was deleted', () => {
  expect(selectedScene([{ id: 'x' }, { id: 'y' }], 'gone')).toEqual({ id: 'x' });
  expect(selectedScene([], 'gone')).toBeNull();
});
