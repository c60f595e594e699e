import { logError } from '~/log';
import type { Database } from '~/server/db/client';
import { enqueueJob } from '~/server/jobs/enqueue-job';
import type { Platform } from '../context';
import { ServiceError } from '../service-error';
import { collectObjects, GRACE_MS } from './collect';

const DAY_MS = 24 * 60 * 60_000;
/** After the start of a process: whoever has just started it wants to see something else, in ms. */
const FIRST_MS = 60 * 60_000;

/** There is one collection for all processes; asking again does not bring it forward by much. */
const SUBJECT = 'storage';

/** Has the storage collected in an hour, unless it is to be earlier. */
export function askToCollect(db: Database): Promise<void> {
  return enqueueJob(db, 'collect-objects', SUBJECT, { runAt: new Date(Date.now() + FIRST_MS) });
}

/** Collects, and asks for the next time in a day. */
export async function collectDaily(
  platform: Pick<Platform, 'db' | 'storage' | 'secret'>,
  signal: AbortSignal,
): Promise<void> {
  const input = { dryRun: false, graceMs: GRACE_MS };
  await collectObjects({ ctx: platform, input, signal }).catch((error) => {
    // Somebody has to decide whose storage it is: asking every minute helps nobody.
    if (!(error instanceof ServiceError)) throw error;
    logError('The stored files are not collected', error);
  });
  const runAt = new Date(Date.now() + DAY_MS);
  await enqueueJob(platform.db, 'collect-objects', SUBJECT, { runAt });
}
