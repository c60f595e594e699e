import { lt, sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { authRateLimits } from '~/server/db/schema/auth';

/**
 * Counts a request of a network to something public, in rows that every process sees. Answers in
 * how many seconds it may come again; null while there are no more than `most` in a window.
 */
export async function countRequest(
  db: Database,
  name: string,
  addressHash: string,
  { most, windowMs }: { most: number; windowMs: number },
): Promise<number | null> {
  const key = `${name} ${addressHash}`;
  const now = Date.now();
  const begun = now - windowMs;
  // `last_request` is the beginning of the window here.
  const [row] = await db.execute<{ count: number; began: string }>(sql`
    insert into ${authRateLimits} as known (id, key, count, last_request)
    values (${key}, ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when known.last_request <= ${begun} then 1 else known.count + 1 end,
      last_request = case when known.last_request <= ${begun} then ${now} else known.last_request end
    returning count, last_request as began`);
  if (!row || row.count <= most) return null;
  return Math.max(1, Math.ceil((Number(row.began) + windowMs - now) / 1_000));
}

/** No window is as long as a day, in ms: not of a sign-in either. */
const FORGOTTEN_MS = 24 * 60 * 60_000;

/** Removes the counts whose window has long ended. */
export async function forgetRequests(db: Database): Promise<void> {
  const before = Date.now() - FORGOTTEN_MS;
  await db.delete(authRateLimits).where(lt(authRateLimits.lastRequest, before));
}
