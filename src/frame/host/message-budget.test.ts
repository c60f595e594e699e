import { expect, it } from 'vitest';
import { messageBudget } from './message-budget';

it('lets a guest report every frame of a fast screen', () => {
  const budget = messageBudget();
  for (let now = 0; now < 10_000; now += 4) expect(budget.spend({ valid: true, now })).toBe(true);
});

it('ends a guest that floods the page within one second', () => {
  const budget = messageBudget();
  const answers = Array.from({ length: 700 }, () => budget.spend({ valid: true, now: 5_000 }));
  expect(answers.indexOf(false)).toBe(600);
});

it('ends a guest that keeps sending what is not in the protocol', () => {
  const budget = messageBudget();
  const answers = Array.from({ length: 30 }, (_, second) =>
    budget.spend({ valid: false, now: second * 1_000 }),
  );
  expect(answers.indexOf(false)).toBe(3);
});
