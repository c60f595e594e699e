import { eq } from 'drizzle-orm';
import { unreferencedObjects } from '~/server/db/schema/job';
import type { StorageBody, StoredObject } from '~/server/storage/storage';
import type { Platform } from '../context';

/**
 * Puts an object that a row is about to name. It is safe from collection from now on: one that
 * was marked is not any more, and its time begins anew when nobody names it after all; one that
 * is being removed at this moment is waited for, and put again.
 */
export async function keepObject(
  { db, storage }: Pick<Platform, 'db' | 'storage'>,
  key: string,
  body: StorageBody,
): Promise<StoredObject> {
  await db.delete(unreferencedObjects).where(eq(unreferencedObjects.key, key));
  return storage.put(key, body);
}
