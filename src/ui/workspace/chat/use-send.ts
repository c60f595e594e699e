import { useMutation } from '@tanstack/react-query';
import { newKey } from '../../state/new-key';
import { useTRPC } from '../../trpc/hooks';
import { useIdempotencyKey } from '../state/use-idempotency-key';
import { useWorkspace } from '../state/workspace-context';

/** Sends, retries and stops replies of the open project; each ends with fresh rows. */
export function useSend() {
  const trpc = useTRPC();
  const { project, refresh } = useWorkspace();
  const { keyFor, renew } = useIdempotencyKey();
  const send = useMutation(trpc.chat.send.mutationOptions());
  const retry = useMutation(trpc.chat.retry.mutationOptions({ onSettled: refresh }));
  const proceed = useMutation(trpc.chat.continue.mutationOptions({ onSettled: refresh }));
  const stop = useMutation(trpc.chat.stop.mutationOptions({ onSettled: refresh }));

  return {
    sending: send.isPending,
    sendError: send.error,
    forgetSendError: send.reset,
    /** Resolves when the message is stored; rejects when it is not. */
    send: async (text: string, sceneId: string | null, imageIds: string[]) => {
      const { id: projectId, sessionId } = project;
      const message = { projectId, sessionId, text, sceneId, imageIds };
      const idempotencyKey = keyFor(JSON.stringify(message));
      await send.mutateAsync({ ...message, idempotencyKey });
      renew();
      void refresh();
    },
    retrying: retry.isPending,
    retryError: retry.error ?? proceed.error,
    retry: (generationId: string) => retry.mutate({ generationId, idempotencyKey: newKey() }),
    continuing: proceed.isPending,
    proceed: (generationId: string) => proceed.mutate({ generationId, idempotencyKey: newKey() }),
    /** The generation that is being stopped. */
    stopping: stop.isPending ? stop.variables.generationId : null,
    stopError: stop.error,
    stop: (generationId: string) => stop.mutate({ generationId }),
  };
}

export type Sending = ReturnType<typeof useSend>;
