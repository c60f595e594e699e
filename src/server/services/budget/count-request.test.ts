import { afterAll, beforeAll, expect, it } from 'vitest';
import { authRateLimits } from '~/server/db/schema/auth';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { countRequest, forgetRequests } from './count-request';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const LIMIT = { most: 3, windowMs: 60_000 };
const count = (name: string, address: string) => countRequest(test.db, name, address, LIMIT);

it('lets each network ask so often in a window, also when it asks all at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => count('pages', 'a')));
  expect(answers.filter((wait) => wait === null)).toHaveLength(3);
  for (const wait of answers.filter((one) => one !== null)) {
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  }
  expect(await count('pages', 'b')).toBeNull();
  expect(await count('others', 'a')).toBeNull();
});

it('begins anew when the window has ended, and forgets counts of long ago', async () => {
  await test.db.update(authRateLimits).set({ lastRequest: Date.now() - 61_000 });
  expect(await count('pages', 'a')).toBeNull();
  const dayAgo = Date.now() - 25 * 60 * 60_000;
  await test.db.update(authRateLimits).set({ lastRequest: dayAgo });
  await count('pages', 'a');
  await forgetRequests(test.db);
  const left = await test.db.select({ key: authRateLimits.key }).from(authRateLimits);
  expect(left).toEqual([{ key: 'pages a' }]);
});
