import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { budgetReservations, budgets } from '~/server/db/schema/budget';
import { chatSessions, generations, modelCalls } from '~/server/db/schema/chat';
import { projects } from '~/server/db/schema/project';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { releaseLostBudgets } from './release-lost';
import { reserveBudget } from './reserve';
import { settleBudget } from './settle';

type Actor = Awaited<ReturnType<TestPlatform['signIn']>>;

let test: TestPlatform;

beforeAll(async () => {
  // Nothing listens there, and nothing has to: it only must not be the demo model.
  test = await createTestPlatform({ modelUrl: 'http://127.0.0.1:9/v1' });
});

afterAll(() => test.close());

beforeEach(async () => {
  await test.platform.db.delete(budgetReservations);
  await test.platform.db.delete(budgets);
});

const NOON = new Date('2026-05-04T12:00:00Z');

async function addGenerations(ctx: Actor, count: number): Promise<string[]> {
  const { db } = ctx;
  const ownerId = ctx.actor.userId;
  const [project] = await db
    .insert(projects)
    .values({ ownerId, title: 'Test', width: 1920, height: 1080, fps: 30 })
    .returning();
  const projectId = project?.id ?? '';
  const [session] = await db.insert(chatSessions).values({ projectId, title: 'Test' }).returning();
  const rows = Array.from({ length: count }, () => ({
    projectId,
    sessionId: session?.id ?? '',
    ownerId,
    idempotencyKey: randomUUID(),
    prompt: 'Test',
    model: 'scripted',
    leaseOwner: 'test',
    leaseExpiresAt: NOON,
  }));
  return (await db.insert(generations).values(rows).returning()).map(({ id }) => id);
}

const reserve = (ctx: Actor, generationId: string, { calls = 1, now = NOON } = {}) =>
  ctx.db.transaction((tx) => reserveBudget(tx, ctx, { generationId, calls, now }));

const settle = (ctx: Actor, generationId: string, billed: number) =>
  ctx.db.transaction((tx) => settleBudget(tx, generationId, billed));

async function counted(): Promise<Record<string, number>> {
  const rows = await test.platform.db.select().from(budgets);
  return Object.fromEntries(rows.map(({ scope, calls }) => [scope.split(' ')[0], calls]));
}

const withLimits = (ctx: Actor, limits: Partial<Actor['budgets']>, more: Partial<Actor> = {}) => ({
  ...ctx,
  addressHash: 'hash',
  ...more,
  budgets: { ...ctx.budgets, ...limits },
});

describe('a reservation', () => {
  it('counts in every budget of the one who asks, once for each generation', async () => {
    const ctx = withLimits(await test.signIn(), {});
    const [id = ''] = await addGenerations(ctx, 1);
    await reserve(ctx, id, { calls: 2 });
    await reserve(ctx, id, { calls: 2 });
    expect(await counted()).toEqual({ installation: 2, user: 2, address: 2 });
  });

  it.each([
    ['user', /An account can ask the model 2 times a day.*at 00:00 UTC, in 12 hours\./],
    ['address', /From one network/],
    ['installation', /This server/],
  ] as const)('is refused whole at the limit of the %s, in words', async (kind, words) => {
    const ctx = withLimits(await test.signIn(), { [kind]: 2 });
    const [first = '', second = ''] = await addGenerations(ctx, 2);
    await reserve(ctx, first);
    const refused = reserve(ctx, second, { calls: 2 });
    await expect(refused).rejects.toMatchObject({
      reason: 'limit_reached',
      message: expect.stringMatching(words),
    });
    expect(await counted()).toEqual({ installation: 1, user: 1, address: 1 });
    await reserve(ctx, second);
    expect(await counted()).toEqual({ installation: 2, user: 2, address: 2 });
  });

  it('has a limit of its own for guests, and 0 allows none', async () => {
    const account = await test.signIn();
    const actor = { ...account.actor, isGuest: true };
    const guest = withLimits(account, { guest: 0 }, { actor });
    const [id = ''] = await addGenerations(guest, 1);
    await expect(reserve(guest, id)).rejects.toMatchObject({
      message: 'Guests cannot ask the model here. Nothing is lost; sign in, and send it again.',
    });
    await reserve(account, id);
  });

  it('begins anew at midnight UTC', async () => {
    const ctx = withLimits(await test.signIn(), { user: 1 });
    const [first = '', second = ''] = await addGenerations(ctx, 2);
    await reserve(ctx, first, { now: new Date('2026-05-04T23:59:59Z') });
    await reserve(ctx, second, { now: new Date('2026-05-05T00:00:00Z') });
    expect(await test.platform.db.select().from(budgets)).toHaveLength(6);
  });

  it('is none for the demo model', async () => {
    const ctx = withLimits(await test.signIn(), { user: 0 });
    const [id = ''] = await addGenerations(ctx, 1);
    await reserve({ ...ctx, llm: { ...ctx.llm, kind: 'demo' } }, id);
    expect(await counted()).toEqual({});
  });

  it('never lets more through than the limit, also not 50 at the same time', async () => {
    const people = [await test.signIn(), await test.signIn()];
    const ids = await Promise.all(people.map((person) => addGenerations(person, 25)));
    const tries = people.flatMap((person, index) => {
      const ctx = withLimits(person, { installation: 30, user: 20, address: 29 });
      return (ids[index] ?? []).map((id) => reserve(ctx, id));
    });
    const outcomes = await Promise.allSettled(tries);
    const through = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(through).toHaveLength(29);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason.reason).toBe('limit_reached');
    }
    expect(await counted()).toMatchObject({ installation: 29, address: 29 });
  }, 30_000);
});

describe('settling', () => {
  it('spends what was billed and gives back the rest, once', async () => {
    const ctx = withLimits(await test.signIn(), {});
    const [id = ''] = await addGenerations(ctx, 1);
    await reserve(ctx, id, { calls: 4 });
    await Promise.all([settle(ctx, id, 1), settle(ctx, id, 1), settle(ctx, id, 1)]);
    await settle(ctx, id, 0);
    expect(await counted()).toEqual({ installation: 1, user: 1, address: 1 });
    const [row] = await ctx.db.select().from(budgetReservations);
    expect(row).toMatchObject({ state: 'spent', calls: 1 });
  });

  it('gives everything back when nothing was billed, and counts what was beyond', async () => {
    const ctx = withLimits(await test.signIn(), { user: 2 });
    const [failed = '', more = ''] = await addGenerations(ctx, 2);
    await reserve(ctx, failed, { calls: 2 });
    await settle(ctx, failed, 0);
    expect(await counted()).toEqual({ installation: 0, user: 0, address: 0 });
    await reserve(ctx, more);
    await settle(ctx, more, 3);
    expect(await counted()).toEqual({ installation: 3, user: 3, address: 3 });
  });

  it('goes on beside reservations and other settlings without a deadlock, and the sums agree', async () => {
    const people = [await test.signIn(), await test.signIn(), await test.signIn()];
    const all: { ctx: Actor; id: string }[] = [];
    for (const person of people) {
      const ctx = withLimits(person, {}, { addressHash: `hash ${all.length % 2}` });
      for (const id of await addGenerations(person, 20)) all.push({ ctx, id });
    }
    await Promise.all(
      all.map(async ({ ctx, id }, at) => {
        await reserve(ctx, id, { calls: 2 });
        await settle(ctx, id, at % 4);
      }),
    );
    const ids = all.map(({ id }) => id);
    // What recovery does: several in one transaction, beside others that settle the same.
    await Promise.all([
      test.platform.db.transaction(async (tx) => {
        for (const id of ids) await settleBudget(tx, id, 1);
      }),
      ...[...all].reverse().map(({ ctx, id }) => settle(ctx, id, 1)),
    ]);
    const expected = ids.reduce((sum, _id, at) => sum + (at % 4), 0);
    const rows = await test.platform.db.select().from(budgets);
    const sum = (kind: string) =>
      rows
        .filter(({ scope }) => scope.startsWith(kind))
        .reduce((total, row) => total + row.calls, 0);
    expect([sum('installation'), sum('user'), sum('address')]).toEqual(Array(3).fill(expected));
  }, 30_000);
});

it('finds reservations whose generation ended without settling, and counts its calls', async () => {
  const ctx = withLimits(await test.signIn(), {});
  const [running = '', failed = '', stopped = ''] = await addGenerations(ctx, 3);
  for (const id of [running, failed, stopped]) await reserve(ctx, id, { calls: 4 });
  const ended = async (id: string, status: 'failed' | 'stopped') =>
    ctx.db.update(generations).set({ status }).where(eq(generations.id, id));
  await ended(failed, 'failed');
  await ended(stopped, 'stopped');
  const call = (generationId: string, outcome: 'refused' | 'broken' | 'stopped' | null) => ({
    generationId,
    purpose: 'reply' as const,
    model: 'scripted',
    outcome,
  });
  await ctx.db
    .insert(modelCalls)
    .values([
      call(failed, 'refused'),
      call(failed, 'broken'),
      call(failed, null),
      call(stopped, 'refused'),
      call(stopped, 'stopped'),
    ]);
  expect(await releaseLostBudgets(ctx.db)).toBe(2);
  expect(await releaseLostBudgets(ctx.db)).toBe(0);
  expect(await counted()).toEqual({ installation: 5, user: 5, address: 5 });
});
