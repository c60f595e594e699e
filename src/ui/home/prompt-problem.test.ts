import { describe, expect, it } from 'vitest';
import { promptCounter, promptProblem } from './prompt-problem';

describe('promptProblem', () => {
  it('asks for words when there are only spaces', () => {
    expect(promptProblem(' \n ')).toContain('Describe your video first');
  });

  it('takes exactly 20,000 characters and says by how many a longer one is over', () => {
    expect(promptProblem('x'.repeat(20_000))).toBeNull();
    expect(promptProblem('x'.repeat(21_234))).toContain('1,234 characters over');
  });
});

describe('promptCounter', () => {
  it('stays away until the limit is near', () => {
    expect(promptCounter('x'.repeat(18_999))).toBeNull();
    expect(promptCounter('x'.repeat(19_000))).toBe('19,000 of 20,000 characters');
  });
});
