import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { messageOf } from '~/core/errors';
import type { Database } from '~/server/db/client';
import type { Decision } from './decide';
import { writeBatch } from './write-batch';

/** A database that restarts is back within seconds; waits in ms. */
const PAUSES_MS = [200, 500, 1_000, 2_000, 4_000];

/** No batch takes this long. */
const ANSWER_MS = 120_000;

export type Persisted = { written: Set<string>; refused: Map<string, string> };

/**
 * Writes a batch through a restart of the database. When it is a value that the database will
 * not take, every row is tried alone, so that one spoils no other; `refused` says why by id.
 * Rejects with the database's error when it stays away.
 */
export async function persist(db: Database, decisions: readonly Decision[]): Promise<Persisted> {
  try {
    return { written: await persistently(() => writeBatch(db, decisions)), refused: new Map() };
  } catch (error) {
    if (!isAboutValues(error)) throw error;
    if (decisions.length === 1) {
      const refused = decisions.map(({ found }) => [found.id, messageOf(rootOf(error))] as const);
      return { written: new Set(), refused: new Map(refused) };
    }
  }
  const all: Persisted = { written: new Set(), refused: new Map() };
  for (const decision of decisions) {
    const { written, refused } = await persist(db, [decision]);
    for (const id of written) all.written.add(id);
    for (const [id, reason] of refused) all.refused.set(id, reason);
  }
  return all;
}

/**
 * Does `work` again after a pause while the database is away or busy. The driver may leave a
 * query unanswered when its connection breaks; writing twice is harmless here.
 */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await answered(work());
    } catch (error) {
      if (!mayPass(error)) throw error;
      await sleep(pause);
    }
  }
  return answered(work());
}

async function answered<T>(work: Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const late = sleep(ANSWER_MS, undefined, { signal: waiting.signal }).then(() => {
    throw Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    waiting.abort();
  }
}

/** SQLSTATE classes: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const ABOUT_VALUES = /^(?:22|54)/;
/** Connection, conflict with another transaction, resources, shutdown. */
const MAY_PASS = /^(?:08|40|53|55|57)/;

function isAboutValues(error: unknown): boolean {
  const root = rootOf(error);
  return root instanceof postgres.PostgresError && ABOUT_VALUES.test(root.code);
}

/** The driver's and the system's own errors, such as a connection that broke, have a code too. */
function mayPass(error: unknown): boolean {
  const root = rootOf(error);
  if (root instanceof postgres.PostgresError) return MAY_PASS.test(root.code);
  return root instanceof Error && 'code' in root;
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause ? rootOf(error.cause) : error;
}
