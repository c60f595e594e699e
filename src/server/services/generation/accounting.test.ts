import { randomUUID } from 'node:crypto';
import { eq, sum } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { budgetReservations, budgets } from '~/server/db/schema/budget';
import { generations, modelCalls } from '~/server/db/schema/chat';
import { addSceneReply, watchToEnd } from '~/server/testing/generation';
import {
  type ModelServer,
  type ScriptedAnswer,
  startModelServer,
} from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { createProject } from '../project/create';
import { recoverGenerations } from './recover';
import { stopGeneration } from './stop';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  const limits = { firstTokenMs: 1_500, idleMs: 700, totalMs: 6_000, maxRetries: 2, backoffMs: 50 };
  test = await createTestPlatform({ modelUrl: server.url, limits });
});

afterAll(async () => {
  await test.close();
  await server.close();
});

const scene = addSceneReply('Red', 'red');
const HOW: { answers: ScriptedAnswer[]; billed: number }[] = [
  { answers: [{ kind: 'reply', text: scene }], billed: 1 },
  {
    answers: [
      { kind: 'status', status: 429 },
      { kind: 'reply', text: scene },
    ],
    billed: 1,
  },
  { answers: [{ kind: 'status', status: 500 }], billed: 0 },
  { answers: [{ kind: 'status', status: 401 }], billed: 0 },
  { answers: [{ kind: 'cut', text: scene }], billed: 0 },
  { answers: [{ kind: 'hang', text: 'One' }], billed: 0 },
  { answers: [{ kind: 'length', text: scene }], billed: 1 },
  { answers: [{ kind: 'reply', text: 'I cannot.' }], billed: 1 },
];

async function tally() {
  const { db } = test.platform;
  const [counted] = await db
    .select({ calls: sum(budgets.calls).mapWith(Number) })
    .from(budgets)
    .where(eq(budgets.scope, 'installation'));
  const held = await db
    .select()
    .from(budgetReservations)
    .where(eq(budgetReservations.state, 'reserved'));
  const calls = await db.select().from(modelCalls);
  return { counted: counted?.calls ?? 0, held: held.length, calls };
}

it('counts every call that was made, bills those that were answered, and gives the rest back', async () => {
  let expected = 0;
  for (const { answers, billed } of HOW) {
    const ctx = await test.signIn();
    server.script(...answers);
    const input = { prompt: 'A red scene', idempotencyKey: randomUUID() };
    await watchToEnd(ctx, (await createProject({ ctx, input })).generationId);
    expected += billed;
    const { counted, held, calls } = await tally();
    expect(counted, JSON.stringify(answers)).toBe(expected);
    expect(held).toBe(0);
    expect(calls).toHaveLength(server.requests.length);
    expect(calls.filter(({ finishedAt }) => finishedAt === null)).toEqual([]);
  }
}, 60_000);

/** The call has left for the model's server. */
const untilWriting = ({ generationId }: { generationId: string }) =>
  vi.waitFor(async () => {
    const calls = await test.platform.db
      .select()
      .from(modelCalls)
      .where(eq(modelCalls.generationId, generationId));
    expect(calls).toHaveLength(1);
  });

it('bills a stopped call once, and gives back what died before it was answered', async () => {
  const ctx = await test.signIn();
  const before = (await tally()).counted;
  server.script({ kind: 'endless', word: 'more ' });
  const start = () =>
    createProject({ ctx, input: { prompt: 'Endless', idempotencyKey: randomUUID() } });
  const stopped = await start();
  await untilWriting(stopped);
  await stopGeneration({ ctx, input: stopped });
  await watchToEnd(ctx, stopped.generationId);
  expect(await tally()).toMatchObject({ counted: before + 1, held: 0 });

  const dying = await start();
  await untilWriting(dying);
  await test.platform.db
    .update(generations)
    .set({ leaseOwner: randomUUID(), leaseExpiresAt: new Date(Date.now() - 1) })
    .where(eq(generations.id, dying.generationId));
  await Promise.all([recoverGenerations(test.platform), recoverGenerations(test.platform)]);
  expect(await tally()).toMatchObject({ counted: before + 1, held: 0 });
});
