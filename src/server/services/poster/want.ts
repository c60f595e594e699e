import type { Database, Transaction } from '~/server/db/client';
import { enqueueJob } from '~/server/jobs/enqueue-job';

/** A project that is being worked on changes again and again: its picture waits so long, in ms. */
const SETTLED_MS = 8_000;

/** Has the pictures of a project and its scenes drawn, a while after its first change. */
export function wantProjectPosters(tx: Database | Transaction, projectId: string): Promise<void> {
  const runAt = new Date(Date.now() + SETTLED_MS);
  return enqueueJob(tx, 'draw-poster', `project:${projectId}`, { runAt });
}

/** Has the picture of a pinned link drawn at once: it may be sent to somebody right now. */
export function wantSharePoster(tx: Database | Transaction, shareId: string): Promise<void> {
  return enqueueJob(tx, 'draw-poster', `share:${shareId}`);
}
