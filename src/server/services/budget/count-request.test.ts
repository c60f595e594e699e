import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { countRequest } from './count-request';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const LIMIT = { most: 3, windowMs: 60_000 };
const count = (name: string, address: string) => countRequest(test.db, name, address, LIMIT);

it('lets each network ask so often in a window, also when it asks all at once', async () => {
  // In the middle of a window, which must not end meanwhile.
  vi.setSystemTime(new Date('2026-05-04T10:00:20Z'));
  const answers = await Promise.all(Array.from({ length: 8 }, () => count('pages', 'a')));
  expect(answers.filter((wait) => wait === null)).toHaveLength(3);
  expect(new Set(answers)).toEqual(new Set([null, 40]));
  expect(await count('pages', 'b')).toBeNull();
  expect(await count('others', 'a')).toBeNull();
});

it('begins anew when the window has ended', async () => {
  vi.setSystemTime(new Date('2026-05-04T10:00:59Z'));
  expect(await count('pages', 'a')).toBe(1);
  vi.setSystemTime(new Date('2026-05-04T10:01:00Z'));
  expect(await count('pages', 'a')).toBeNull();
});
