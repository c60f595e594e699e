import { expect, it } from 'vitest';
import { readyWords } from './ready-words';

const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1000);
const reply = { status: 'succeeded' as const, startedAt: at(0) };

it('says how long a reply took', () => {
  expect(readyWords({ ...reply, finishedAt: at(14.4) })).toBe('Ready in 14 s');
  expect(readyWords({ ...reply, finishedAt: at(0.2) })).toBe('Ready in 1 s');
  expect(readyWords({ ...reply, finishedAt: at(64) })).toBe('Ready in 1 min 04 s');
});

it('calls only what succeeded ready', () => {
  expect(readyWords({ ...reply, status: 'failed', finishedAt: at(30) })).toBe('Ended after 30 s');
  expect(readyWords({ ...reply, finishedAt: null })).toMatch(/\d\d:\d\d/);
});
