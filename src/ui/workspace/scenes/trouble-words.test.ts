import { expect, it } from 'vitest';
import { loopSentence, troubleInCode } from './trouble-words';

const loop = {
  kind: 'loop-stopped',
  sceneId: 's',
  revisionId: 'r',
  line: 12,
  iterations: 5_000_000,
} as const;

it('says which loop ran for how long', () => {
  expect(loopSentence(loop, 'Confetti')).toBe(
    'The loop on line 12 of “Confetti” ran 5,000,000 times in one frame and was stopped.',
  );
  expect(troubleInCode(loop)).toEqual({
    message: 'This loop ran 5,000,000 times in one frame and was stopped.',
    line: 12,
  });
});
