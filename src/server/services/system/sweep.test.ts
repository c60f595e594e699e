import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authRateLimits } from '~/server/db/schema/auth';
import { budgets } from '~/server/db/schema/budget';
import { jobs } from '~/server/db/schema/job';
import { requestCounts } from '~/server/db/schema/request-count';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { sweepRows } from './sweep';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const NOW = new Date('2026-06-30T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1_000);

it('removes what only counted or queued and is long over, and nothing else', async () => {
  const { db } = database;
  await db.insert(budgets).values([
    { scope: 'installation', day: '2026-05-01', calls: 3 },
    { scope: 'installation', day: '2026-06-30', calls: 5 },
  ]);
  await db.insert(requestCounts).values([
    { scope: 'old', window: daysAgo(2), requests: 1 },
    { scope: 'new', window: NOW, requests: 1 },
  ]);
  await db.insert(authRateLimits).values([
    { id: 'old', key: 'old', count: 1, lastRequest: daysAgo(2).getTime() },
    { id: 'new', key: 'new', count: 1, lastRequest: NOW.getTime() },
  ]);
  const job = (subject: string, status: 'queued' | 'done' | 'failed', finishedAt: Date | null) => ({
    id: randomUUID(),
    kind: 'publish-artifact' as const,
    ...{ subject, status, finishedAt, createdAt: daysAgo(200) },
  });
  await db
    .insert(jobs)
    .values([
      job('waits for long', 'queued', null),
      job('done lately', 'done', daysAgo(1)),
      job('done long ago', 'done', daysAgo(8)),
      job('failed last month', 'failed', daysAgo(30)),
      job('failed long ago', 'failed', daysAgo(100)),
    ]);
  expect(await sweepRows(db, NOW)).toBe(5);
  expect(await db.select({ calls: budgets.calls }).from(budgets)).toEqual([{ calls: 5 }]);
  expect(await db.select({ scope: requestCounts.scope }).from(requestCounts)).toEqual([
    { scope: 'new' },
  ]);
  expect(await db.select({ key: authRateLimits.key }).from(authRateLimits)).toEqual([
    { key: 'new' },
  ]);
  const left = await db.select({ subject: jobs.subject }).from(jobs);
  expect(left.map(({ subject }) => subject).sort()).toEqual([
    'done lately',
    'failed last month',
    'waits for long',
  ]);
  expect(await sweepRows(db, NOW)).toBe(0);
});
