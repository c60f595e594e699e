import { expect, it } from 'vitest';
import { lineOf, outcomeOf, weigh } from './outcome';

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

it('keeps what fails twice a failure, and tells what passed alone', () => {
  const first = { passed: 1, failures: [failure, { ...failure, title: 'plays' }] };
  const again = { passed: 2, failures: [failure] };
  expect(weigh(first, again)).toEqual({
    passed: 2,
    failures: [failure],
    unsteady: [{ ...failure, title: 'plays' }],
  });
});

it('takes nothing for steady when the second run broke off', () => {
  const whole = { file: 'a.test.ts', message: 'gone' };
  const first = { passed: 1, failures: [failure] };
  expect(weigh(first, { passed: 0, failures: [whole] }).unsteady).toEqual([]);
  expect(weigh(first, { passed: 9, failures: [{ message: 'outside' }] }).unsteady).toEqual([]);
});
