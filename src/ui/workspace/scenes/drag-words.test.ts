import { expect, it } from 'vitest';
import { dragWords } from './drag-words';

const scenes = ['One', 'Two', 'Three'].map((name) => ({ id: name, name }));

it('tells each step of a drag', () => {
  const say = (step: Parameters<typeof dragWords>[2]) => dragWords(scenes, 'Two', step);
  expect(say({ type: 'start' })).toBe('Picked up “Two”, scene 2 of 3.');
  expect(say({ type: 'over', overId: 'Three' })).toBe('“Two” in place 3 of 3.');
  expect(say({ type: 'end', overId: 'One' })).toBe('“Two” is scene 1 of 3 now.');
  expect(say({ type: 'end', overId: 'Two' })).toBe('“Two” stays where it was.');
  expect(say({ type: 'end', overId: null })).toBe('“Two” stays where it was.');
  expect(say({ type: 'cancel' })).toBe('“Two” stays where it was.');
});
