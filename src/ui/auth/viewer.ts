'use client';

import { authClient } from './auth-client';

/** Who is looking: not known yet, nobody, a guest, or the holder of an account. */
export type Viewer =
  | { kind: 'loading' }
  | { kind: 'nobody' }
  | { kind: 'guest' }
  | { kind: 'account'; name: string; email: string };

export function useViewer(): Viewer {
  const { data, isPending } = authClient.useSession();
  if (isPending) return { kind: 'loading' };
  if (!data) return { kind: 'nobody' };
  if (data.user.isAnonymous) return { kind: 'guest' };
  return { kind: 'account', name: data.user.name, email: data.user.email };
}
