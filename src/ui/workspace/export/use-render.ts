import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { newKey } from '../../state/new-key';
import { useTRPC } from '../../trpc/hooks';
import type { Render } from '../types';

const POLL_MS = 700;

/**
 * The project's newest export, followed while it runs; it is a row on the server, so a
 * reload finds it again. `onEnd` hears the end of an export that this page saw running.
 */
export function useRender(projectId: string, onEnd: (render: Render) => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.render.latest.queryKey({ projectId });
  const latest = useQuery(
    trpc.render.latest.queryOptions(
      { projectId },
      { refetchInterval: ({ state }) => (isRunning(state.data) ? POLL_MS : false) },
    ),
  );
  const start = useMutation(
    trpc.render.start.mutationOptions({
      onSuccess: (render) => queries.setQueryData(key, render),
    }),
  );
  const cancel = useMutation(
    trpc.render.cancel.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: key }),
    }),
  );

  const render = latest.data ?? null;
  const seenRunning = useRef<string | null>(null);
  useEffect(() => {
    if (!render) return;
    if (isRunning(render)) {
      seenRunning.current = render.id;
    } else if (seenRunning.current === render.id) {
      seenRunning.current = null;
      onEnd(render);
    }
  }, [render, onEnd]);

  return {
    render,
    /** Whether the server has said what the newest export is. */
    known: latest.isSuccess,
    error: start.error ?? cancel.error ?? latest.error,
    starting: start.isPending,
    cancelling: cancel.isPending,
    start: () => start.mutate({ projectId, idempotencyKey: newKey() }),
    cancel: () => {
      if (render) cancel.mutate({ id: render.id });
    },
  };
}

export function isRunning(render: Render | null | undefined): boolean {
  return render?.status === 'queued' || render?.status === 'running';
}
