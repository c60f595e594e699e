import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseEnv } from '~/env';
import { type OpenDatabase, openDatabase } from '~/server/db/client';
import { users } from '~/server/db/schema/auth';
import { budgets } from '~/server/db/schema/budget';
import { chatSessions, generations } from '~/server/db/schema/chat';
import { projects } from '~/server/db/schema/project';
import { chooseModel } from '~/server/llm/choose-model';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { reserveBudget } from './reserve';
import type { BudgetContext } from './scopes';
import { settleBudget } from './settle';

const PROCESSES = 5;
const EACH = 10;

let test: TestDatabase;
/** Pools of their own, as processes have them: 50 transactions really run at the same time. */
let processes: OpenDatabase[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  processes = Array.from({ length: PROCESSES }, () => openDatabase(test.location, { max: EACH }));
});

afterAll(async () => {
  await Promise.all(processes.map(({ close }) => close()));
  await test.drop();
});

async function addGenerations(userId: string, count: number): Promise<string[]> {
  await test.db.insert(users).values({ id: userId, name: 'Test', email: `${userId}@example.com` });
  const size = { width: 1920, height: 1080, fps: 30 };
  const [project] = await test.db
    .insert(projects)
    .values({ ownerId: userId, title: 'Test', ...size })
    .returning();
  const projectId = project?.id ?? '';
  const [session] = await test.db
    .insert(chatSessions)
    .values({ projectId, title: 'Test' })
    .returning();
  const row = { projectId, sessionId: session?.id ?? '', ownerId: userId, prompt: 'Test' };
  const lease = { model: 'scripted', leaseOwner: 'test', leaseExpiresAt: new Date() };
  const rows = Array.from({ length: count }, () => ({
    ...row,
    ...lease,
    idempotencyKey: randomUUID(),
  }));
  return (await test.db.insert(generations).values(rows).returning()).map(({ id }) => id);
}

it('never goes over a limit with 50 transactions of five processes at the same time', async () => {
  const llm = chooseModel(
    parseEnv({ OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:9/v1', MODEL: 'scripted' }),
  );
  const limits = { firstTokenMs: 1, idleMs: 1, totalMs: 1, maxOutputTokens: 1, maxRetries: 0 };
  const wishes: { ctx: BudgetContext; id: string }[] = [];
  for (const userId of [randomUUID(), randomUUID()]) {
    const ctx = {
      actor: { userId, isGuest: false },
      addressHash: 'one network',
      llm: { ...llm, limits: { ...limits, backoffMs: 1 } },
      budgets: { guest: 0, user: 20, address: 31, installation: 100 },
    };
    for (const id of await addGenerations(userId, 25)) wishes.push({ ctx, id });
  }
  const now = new Date('2026-05-04T12:00:00Z');
  const outcomes = await Promise.allSettled(
    wishes.map(({ ctx, id }, at) =>
      processes[at % PROCESSES]?.db.transaction((tx) =>
        reserveBudget(tx, ctx, { generationId: id, calls: 1, now }),
      ),
    ),
  );
  const refusals = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [one.reason.reason] : [],
  );
  expect(refusals).toEqual(Array(19).fill('limit_reached'));
  const counted = async () => {
    const rows = await test.db.select().from(budgets);
    const sum = (kind: string) =>
      rows.reduce((total, row) => total + (row.scope.startsWith(kind) ? row.calls : 0), 0);
    return { users: sum('user'), network: sum('address'), all: sum('installation') };
  };
  expect(await counted()).toEqual({ users: 31, network: 31, all: 31 });

  await Promise.all(
    [...wishes, ...wishes].map(({ id }, at) =>
      processes[at % PROCESSES]?.db.transaction((tx) => settleBudget(tx, id, 0)),
    ),
  );
  expect(await counted()).toEqual({ users: 0, network: 0, all: 0 });
}, 60_000);
