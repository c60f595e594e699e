import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC } from '../../trpc/hooks';
import { emptySession } from './session-part';
import { useWorkspace } from './workspace-context';

/** Fetches a chat session's messages before it is opened. */
export function useWarmSession(): (sessionId: string) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { id: projectId } = useWorkspace().project;
  return useCallback(
    (sessionId) => {
      void queries.prefetchQuery(trpc.session.get.queryOptions({ projectId, sessionId }));
    },
    [queries, trpc, projectId],
  );
}

/** Puts a session that was just made into the cache, so that it opens without being asked for. */
export function usePutNewSession(): (sessionId: string) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { id: projectId } = useWorkspace().project;
  return useCallback(
    (sessionId) => {
      const queryKey = trpc.session.get.queryKey({ projectId, sessionId });
      queries.setQueryData(queryKey, emptySession(sessionId));
    },
    [queries, trpc, projectId],
  );
}
