'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { readSessionText, writeSessionText } from '../state/session-text';
import { authClient } from './auth-client';

/** Under which the kind of viewer is kept for a reload of this tab. */
const KEPT = 'framewright.viewer';

/** Who is looking: not known yet, nobody, a guest, or the holder of an account. */
export type Viewer =
  /** `last` is the kind of the one before a reload. */
  | { kind: 'loading'; last: string | null }
  | { kind: 'nobody' }
  | { kind: 'guest' }
  | { kind: 'account'; name: string; email: string };

export function useViewer(): Viewer {
  const { data, isPending } = authClient.useSession();
  const last = useSyncExternalStore(never, readKept, () => null);
  const viewer = isPending ? null : viewerOf(data);
  const kind = viewer?.kind;
  useEffect(() => {
    if (kind) writeSessionText(KEPT, kind);
  }, [kind]);
  return viewer ?? { kind: 'loading', last };
}

type Session = ReturnType<typeof authClient.useSession>['data'];

function viewerOf(session: Session): Exclude<Viewer, { kind: 'loading' }> {
  if (!session) return { kind: 'nobody' };
  const { isAnonymous, name, email } = session.user;
  return isAnonymous ? { kind: 'guest' } : { kind: 'account', name, email };
}

const never = () => () => {};
const readKept = () => readSessionText(KEPT);
