import { and, eq, inArray, sql } from 'drizzle-orm';
import { unreferencedObjects } from '~/server/db/schema/job';
import type { ListedObject } from '~/server/storage/storage';
import type { Platform } from '../context';
import { collectPosters } from '../poster/collect';
import { COLLECTED_FOLDERS, namedKeys } from './named-keys';
import { requireOwnStorage } from './own-storage';

/** How long an object stays after it was first seen that no row names it, in ms: seven days. */
export const GRACE_MS = 7 * 24 * 60 * 60_000;

/** Objects that are looked up in one query. */
const BATCH = 500;

type Store = Pick<Platform, 'db' | 'storage' | 'secret'>;

type Input = {
  /** Only tells what would be removed. */
  dryRun: boolean;
  graceMs: number;
};

export type Collection = {
  /** Files of pictures that stand for nothing any more: no row names them from now on, or would. */
  forgotten: string[];
  /** Objects that were looked at. */
  objects: number;
  /** Nobody names them, and their time is over: removed, or would be. */
  removed: { key: string; sizeBytes: number }[];
  /** Nobody names them either, but their time has not come. */
  waiting: { key: string; sizeBytes: number }[];
};

/**
 * Removes the objects that no row has named for the time of grace. Each is looked up once more
 * while its mark is held, and whoever is about to name it takes the mark away first
 * (`keepObject`): so it is either removed before and put again, or not removed at all. May run
 * beside itself and be stopped at any time. Rejects with `StorageError` while the storage is away,
 * and with `conflict` when it is another installation's.
 */
export async function collectObjects({
  ctx,
  input,
  signal,
}: {
  ctx: Store;
  input: Input;
  signal?: AbortSignal;
}): Promise<Collection> {
  await requireOwnStorage(ctx, input);
  const forgotten = await collectPosters(ctx.db, input);
  const collection: Collection = { forgotten, objects: 0, removed: [], waiting: [] };
  for (const folder of COLLECTED_FOLDERS) {
    for await (const batch of inBatches(ctx.storage.list(folder))) {
      if (signal?.aborted) return collection;
      collection.objects += batch.length;
      await collectBatch(ctx, batch, input, collection);
    }
  }
  return collection;
}

async function collectBatch(
  ctx: Store,
  batch: ListedObject[],
  { dryRun, graceMs }: Input,
  collection: Collection,
): Promise<void> {
  const named = await namedKeys(
    ctx.db,
    batch.map(({ key }) => key),
  );
  const unnamed = batch.filter(({ key }) => !named.has(key));
  if (!dryRun)
    await mark(
      ctx,
      [...named],
      unnamed.map(({ key }) => key),
    );
  const due = await dueKeys(
    ctx,
    unnamed.map(({ key }) => key),
    graceMs,
  );
  for (const { key, sizeBytes } of unnamed) {
    const isGone = due.has(key) && (dryRun || (await sweep(ctx, key, graceMs)));
    (isGone ? collection.removed : collection.waiting).push({ key, sizeBytes });
  }
}

/** Notes since when nobody names an object, and forgets it of those that somebody names. */
async function mark({ db }: Store, named: string[], unnamed: string[]): Promise<void> {
  await db.delete(unreferencedObjects).where(inArray(unreferencedObjects.key, named));
  if (unnamed.length === 0) return;
  const rows = unnamed.map((key) => ({ key }));
  await db.insert(unreferencedObjects).values(rows).onConflictDoNothing();
}

const isDue = (graceMs: number) =>
  sql`${unreferencedObjects.since} <= now() - ${graceMs} * interval '1 millisecond'`;

async function dueKeys({ db }: Store, keys: string[], graceMs: number): Promise<Set<string>> {
  const { key } = unreferencedObjects;
  const rows = await db
    .select({ key })
    .from(unreferencedObjects)
    .where(and(inArray(key, keys), isDue(graceMs)));
  return new Set(rows.map((row) => row.key));
}

/** Removes one object while its mark is held; false when somebody names it after all. */
function sweep({ db, storage }: Store, key: string, graceMs: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [held] = await tx
      .delete(unreferencedObjects)
      .where(and(eq(unreferencedObjects.key, key), isDue(graceMs)))
      .returning({ key: unreferencedObjects.key });
    if (!held || (await namedKeys(tx, [key])).has(key)) return false;
    await storage.remove(key);
    return true;
  });
}

async function* inBatches(list: AsyncIterable<ListedObject>): AsyncIterable<ListedObject[]> {
  let batch: ListedObject[] = [];
  for await (const object of list) {
    batch.push(object);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
