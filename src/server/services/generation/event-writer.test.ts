import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generationEvents } from '~/server/db/schema/chat';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { createProject } from '../project/create';
import { EventWriter } from './event-writer';

let test: TestPlatform;
beforeAll(async () => {
  test = await createTestPlatform();
});
afterAll(() => test.close());

async function startSome(count: number): Promise<string[]> {
  const ctx = await test.signIn();
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const input = { prompt: 'A title', idempotencyKey: randomUUID() };
    ids.push((await createProject({ ctx, input })).generationId);
  }
  return ids;
}

/** Far from the numbers that the reply itself uses. */
const FIRST = 1_000_000;
const said = (text: string, at: number) => ({
  sequence: FIRST + at,
  event: { type: 'text' as const, text },
});

async function textsOf(generationId: string): Promise<string[]> {
  const rows = await test.platform.db
    .select()
    .from(generationEvents)
    .where(eq(generationEvents.generationId, generationId))
    .orderBy(asc(generationEvents.sequence));
  return rows.flatMap(({ sequence, payload }) =>
    sequence >= FIRST && payload.type === 'text' ? [payload.text] : [],
  );
}

it('writes what many generations have to say, each in its order', async () => {
  const ids = await startSome(3);
  const writer = new EventWriter(test.platform.db);
  const appends = [0, 1, 2, 3].flatMap((at) =>
    ids.map((id) => writer.append(id, [said(`${at}`, at)])),
  );
  await Promise.all(appends);
  for (const id of ids) expect(await textsOf(id)).toEqual(['0', '1', '2', '3']);
});

it('lets only the one fail that the database refuses', async () => {
  const [first = '', second = ''] = await startSome(2);
  const writer = new EventWriter(test.platform.db);
  // The first statement holds the writer, so that the others go together.
  const results = await Promise.allSettled([
    writer.append(first, [said('one', 0)]),
    writer.append(first, [said('two', 1)]),
    writer.append(randomUUID(), [said('of no generation', 0)]),
    writer.append(second, [said('three', 0)]),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(await textsOf(first)).toEqual(['one', 'two']);
  expect(await textsOf(second)).toEqual(['three']);
  await writer.append(second, [said('four', 1)]);
  expect(await textsOf(second)).toEqual(['three', 'four']);
});
