import { expect, it } from 'vitest';
import { chooseTarget } from './choose-target';

const sceneIds = ['first', 'second', 'third'];
const question = { sceneIds, sceneInView: 'second', message: 'Go on', earlierPlain: 0 };
const edit = (scene: number | null) =>
  chooseTarget({ ...question, intent: { kind: 'edit', scene } });

it('edits the scene of that number, and the one in view without one', () => {
  expect(edit(3)).toBe('third');
  expect(edit(null)).toBe('second');
});

it('adds a scene when the number is the one behind the last', () => {
  expect(edit(4)).toBeNull();
});

it('edits the one in view when the number is of no scene at all', () => {
  expect(edit(9)).toBe('second');
});
