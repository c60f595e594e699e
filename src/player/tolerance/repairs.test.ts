import { expect, it } from 'vitest';
import { reportOnce } from './repairs';

it('tells each sentence once, and twenty of them at most', () => {
  const told: string[] = [];
  const report = reportOnce((sentence) => told.push(sentence));
  for (let count = 0; count < 3; count++) report('A style was given as text.');
  expect(told).toEqual(['A style was given as text.']);
  for (let number = 0; number < 100; number++) report(`interpolate got ${number}.`);
  expect(told).toHaveLength(20);
});

it('needs nobody to listen', () => {
  expect(() => reportOnce(undefined)('A style was given as text.')).not.toThrow();
});
