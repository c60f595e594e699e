import { expect, it } from 'vitest';
import { lineOf, outcomeOf, passedAlone } from './outcome';

const report = (...tests: { fullName: string; status: string; failureMessages?: string[] }[]) =>
  JSON.stringify({
    numPassedTests: tests.filter(({ status }) => status === 'passed').length,
    testResults: [
      { name: `${process.cwd()}/a.test.ts`, status: 'any', message: '', assertionResults: tests },
    ],
  });

const PASSED = { fullName: 'adds', status: 'passed' };
const FAILED = { fullName: 'shows', status: 'failed', failureMessages: ['Error: no\n  at x'] };
const failure = { file: 'a.test.ts', title: 'shows', message: 'Error: no\n  at x' };

it('names what failed, and with which words', () => {
  const outcome = outcomeOf(report(PASSED, FAILED), false);
  expect(outcome).toEqual({ passed: 1, failures: [failure] });
  expect(outcome.failures.map(lineOf)).toEqual(['a.test.ts: shows: Error: no']);
});

it('counts a file that cannot be loaded, an error outside of a test and a run without tests', () => {
  const unread = JSON.stringify({
    numPassedTests: 3,
    testResults: [{ name: 'b.test.ts', status: 'failed', message: 'gone', assertionResults: [] }],
  });
  expect(outcomeOf(unread, false).failures).toEqual([{ file: 'b.test.ts', message: 'gone' }]);
  expect(outcomeOf(report(PASSED), false).failures).toHaveLength(1);
  expect(outcomeOf(report(), true).failures).toHaveLength(1);
  expect(outcomeOf(report(PASSED), true).failures).toEqual([]);
});

it('tells what passed alone from what failed twice', () => {
  const other = { ...failure, title: 'plays' };
  const first = { passed: 1, failures: [failure, other] };
  expect(passedAlone(first, { passed: 2, failures: [failure] })).toEqual(new Set([other]));
});

it('says nothing of a second run that broke off', () => {
  const whole = { file: 'a.test.ts', message: 'gone' };
  const first = { passed: 1, failures: [failure] };
  expect(passedAlone(first, { passed: 0, failures: [whole] }).size).toBe(0);
  expect(passedAlone(first, { passed: 9, failures: [{ message: 'outside' }] }).size).toBe(0);
});
