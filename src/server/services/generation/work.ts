import { logError } from '~/log';
import type { Platform } from '../context';
import { claimNext } from './queue';
import { runGeneration } from './run';
import type { Started } from './start';

/**
 * Begins the work of a generation that was just committed, or lets it wait for its turn.
 * Returns at once; the rows tell how it goes.
 */
export function workOn(platform: Platform, { generationId, waits }: Started, sessionId: string) {
  // The reply that it waits for may have ended before the commit.
  if (waits) workOnQueue(platform, sessionId);
  else inBackground(platform, generationId, sessionId);
}

/** Begins the longest-waiting generation of a session, unless one runs. Returns at once. */
export function workOnQueue(platform: Platform, sessionId: string): void {
  claimNext(platform, sessionId)
    .then((next) => next && inBackground(platform, next, sessionId))
    .catch((error) => logError('The next message of a chat could not be begun', error));
}

function inBackground(platform: Platform, generationId: string, sessionId: string): void {
  runGeneration(platform, generationId)
    .catch((error) => logError(`Generation ${generationId} could not be ended`, error))
    .then(() => workOnQueue(platform, sessionId));
}
