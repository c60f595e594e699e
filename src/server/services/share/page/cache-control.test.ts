import { expect, it } from 'vitest';
import { cacheControlOf } from './cache-control';

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000 + 500);

it.each([
  ['live', null, 'public, max-age=0, s-maxage=20, stale-while-revalidate=40'],
  ['pinned', null, 'public, max-age=0, s-maxage=60'],
  ['live', inSeconds(30), 'public, max-age=0, s-maxage=20, stale-while-revalidate=10'],
  ['pinned', inSeconds(5), 'public, max-age=0, s-maxage=5'],
  ['live', inSeconds(-5), 'public, max-age=0, s-maxage=0'],
] as const)('%s until %s: %s', (mode, expiresAt, header) => {
  expect(cacheControlOf({ mode, expiresAt })).toBe(header);
});
