import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projects } from '~/server/db/schema/project';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import type { ServiceContext } from '../context';
import { listProjects } from './list';

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});

afterAll(() => test.close());

async function withProjects(titles: readonly string[]): Promise<ServiceContext> {
  const ctx = await test.signIn();
  const ownerId = ctx.actor?.userId ?? '';
  const from = Date.now() - titles.length * 1000;
  await test.platform.db.insert(projects).values(
    titles.map((title, index) => ({
      ...{ ownerId, title, width: 1920, height: 1080, fps: 30, idempotencyKey: randomUUID() },
      updatedAt: new Date(from + index * 1000),
    })),
  );
  return ctx;
}

const found = async (ctx: ServiceContext, search: string) =>
  (await listProjects({ ctx, input: { search } })).map(({ title }) => title);

it('finds a project by words of its title, capitals and accents aside', async () => {
  const ctx = await withProjects(['Café in Paris', 'Über den Wolken', '50% off_sale', '日本の夏']);
  expect(await found(ctx, 'cafe')).toEqual(['Café in Paris']);
  expect(await found(ctx, 'PARÍS Caf')).toEqual(['Café in Paris']);
  expect(await found(ctx, 'uber')).toEqual(['Über den Wolken']);
  expect(await found(ctx, '日本')).toEqual(['日本の夏']);
  expect(await found(ctx, '%')).toEqual(['50% off_sale']);
  expect(await found(ctx, '_')).toEqual(['50% off_sale']);
  expect(await found(ctx, 'paris wolken')).toEqual([]);
  expect(await found(ctx, '  ')).toHaveLength(4);
});

it('finds one that is older than the newest two hundred', async () => {
  const titles = Array.from({ length: 201 }, (_, index) => `Film ${index}`);
  const ctx = await withProjects(['The very first', ...titles]);
  expect(await found(ctx, '')).toHaveLength(200);
  expect(await found(ctx, '')).not.toContain('The very first');
  expect(await found(ctx, 'first very')).toEqual(['The very first']);
});

it('goes on after the last one that is known, and leaves none out', async () => {
  const ctx = await withProjects(Array.from({ length: 7 }, (_, index) => `Film ${index}`));
  // Four in one millisecond: only their ids tell them apart.
  const [first] = await listProjects({ ctx });
  await test.platform.db
    .update(projects)
    .set({
      updatedAt: sql`${first?.updatedAt.toISOString()}::timestamptz + interval '400 microseconds'`,
    })
    .where(
      and(
        eq(projects.ownerId, ctx.actor?.userId ?? ''),
        inArray(projects.title, ['Film 1', 'Film 2', 'Film 3']),
      ),
    );
  const all = await listProjects({ ctx });
  const seen: typeof all = [];
  for (;;) {
    const cursor = seen.at(-1);
    const page = await listProjects({ ctx, input: { search: 'film', cursor, limit: 2 } });
    seen.push(...page);
    if (page.length < 2) break;
  }
  expect(seen.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
});
