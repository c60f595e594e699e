import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc/hooks';
import type { RouterOutputs } from '../../trpc/types';
import type { Scene } from '../types';

export type Failures = RouterOutputs['failure']['list'];
export type KnownFailure = Failures['failures'][number];

/** How often to look whether a fix has arrived, in ms. */
const FIX_POLL_MS = 4_000;

/** What the server knows to be wrong with a scene's current version; null until it is here. */
export function useFailures({ headRevisionId: revisionId }: Scene): Failures | null {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.failure.list.queryOptions(
      { revisionId },
      {
        refetchInterval: ({ state }) =>
          state.data && isBeingFixed(state.data) ? FIX_POLL_MS : false,
      },
    ),
  );
  return data ?? null;
}

function isBeingFixed({ failures }: Failures): boolean {
  return failures.some(({ fix }) => fix?.status === 'queued' || fix?.status === 'running');
}
