import { expect, it } from 'vitest';
import { reduceSelection, type Selection, type SelectionEvent, selectedScene } from './selection';

const free: Selection = { sceneId: 'a', heldBy: [] };

function play(...events: SelectionEvent[]): Selection {
  return events.reduce(reduceSelection, free);
}

it('follows the picture', () => {
  expect(play({ type: 'picture-entered', sceneId: 'b' }).sceneId).toBe('b');
});

it('stays until everything unsent and unsaved about the scene is settled', () => {
  const enter: SelectionEvent = { type: 'picture-entered', sceneId: 'b' };
  const held: SelectionEvent[] = [
    { type: 'held', reason: 'message' },
    { type: 'held', reason: 'code' },
    { type: 'held', reason: 'message' },
  ];
  expect(play(...held, enter).sceneId).toBe('a');
  expect(play(...held, { type: 'released', reason: 'message' }, enter).sceneId).toBe('a');
  expect(
    play(
      ...held,
      { type: 'released', reason: 'message' },
      { type: 'released', reason: 'code' },
      enter,
    ).sceneId,
  ).toBe('b');
});

it('goes where the person clicks, held or not', () => {
  expect(play({ type: 'held', reason: 'code' }, { type: 'picked', sceneId: 'c' })).toEqual({
    sceneId: 'c',
    heldBy: ['code'],
  });
});

it('falls back to the first scene when the selected one was deleted', () => {
  expect(selectedScene([{ id: 'x' }, { id: 'y' }], 'gone')).toEqual({ id: 'x' });
  expect(selectedScene([], 'gone')).toBeNull();
});
