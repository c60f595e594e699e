import { expect, it } from 'vitest';
import { relativeTime } from './relative-time';

const NOW = new Date('2026-05-20T12:00:00Z');

it.each([
  ['2026-05-20T12:00:30Z', 'just now'],
  ['2026-05-20T11:59:10Z', 'just now'],
  ['2026-05-20T11:54:59Z', '5 minutes ago'],
  ['2026-05-20T10:30:00Z', '1 hour ago'],
  ['2026-05-19T11:00:00Z', 'yesterday'],
  ['2026-05-02T12:00:00Z', '2 weeks ago'],
  ['2024-05-02T12:00:00Z', '2 years ago'],
])('%s is %s', (then, words) => {
  expect(relativeTime(new Date(then), NOW)).toBe(words);
});
