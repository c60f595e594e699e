import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useIdempotencyKey } from '../state/use-idempotency-key';
import { useWorkspace } from '../state/workspace-context';
import type { KnownFailure } from './use-failures';

/** Asks the model once to put a failure of one revision right. */
export function useFix(revisionId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { project, refresh } = useWorkspace();
  const { keyFor } = useIdempotencyKey();
  const { sessionId } = project;
  const options = {
    onError: (error: unknown) => void toast.error(errorSentence(error)),
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: trpc.failure.list.queryKey({ revisionId }) }),
        refresh(),
      ]);
    },
  };
  const run = useMutation(trpc.failure.fix.mutationOptions(options));
  const compile = useMutation(trpc.failure.fixCompileError.mutationOptions(options));
  return {
    asking: run.isPending || compile.isPending,
    ask: ({ id, message }: KnownFailure) => {
      const idempotencyKey = keyFor(`${revisionId} ${message}`);
      if (id === null) compile.mutate({ revisionId, idempotencyKey, sessionId });
      else run.mutate({ failureId: id, idempotencyKey, sessionId });
    },
  };
}
