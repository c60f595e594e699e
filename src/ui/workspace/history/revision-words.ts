import { originWords } from '../scenes/origin-words';
import type { Revision } from './use-revisions';

/** Where a revision came from: `Restored from version 2`. */
export function revisionOrigin({ origin, restoredFrom }: Revision): string {
  return origin === 'restore' && restoredFrom !== null
    ? `Restored from version ${restoredFrom}`
    : originWords(origin);
}

/** What is known to be wrong with a revision, in two or three words; null for one that runs. */
export function revisionProblem({ hasArtifact, failureCount }: Revision): string | null {
  if (!hasArtifact) return 'Does not compile';
  return failureCount > 0 ? 'Stops while drawn' : null;
}

/** As a choice in a list: `Version 3, current`. */
export function revisionName({ number }: Revision, isHead: boolean): string {
  return isHead ? `Version ${number}, current` : `Version ${number}`;
}
