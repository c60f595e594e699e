import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { SceneTrouble } from '../../preview/use-frame-host';
import { useTRPC } from '../../trpc/hooks';
import { failureOf } from './failure-of';

/**
 * Keeps on the server what stored versions of scenes do wrong while they are drawn, each once per
 * page. Quiet when it cannot: the page shows the trouble anyway, and the next one tells again.
 */
export function useReportFailures(): (trouble: SceneTrouble) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const told = useRef(new Set<string>());
  const { mutate } = useMutation(
    trpc.failure.report.mutationOptions({
      retry: 2,
      onSuccess: (_, { sceneId, revisionId }) => {
        void queries.invalidateQueries({ queryKey: trpc.failure.list.queryKey({ revisionId }) });
        void queries.invalidateQueries({
          queryKey: trpc.revision.list.infiniteQueryKey({ sceneId }),
        });
      },
    }),
  );
  return useCallback(
    (trouble) => {
      const failure = failureOf(trouble);
      const { sceneId, revisionId } = trouble;
      const mark = `${revisionId} ${failure?.message}`;
      if (!failure || told.current.has(mark)) return;
      told.current.add(mark);
      mutate({ sceneId, revisionId, ...failure });
    },
    [mutate],
  );
}
