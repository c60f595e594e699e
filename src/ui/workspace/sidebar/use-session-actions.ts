import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC, useTRPCClient } from '../../trpc/hooks';
import { useIdempotencyKey } from '../state/use-idempotency-key';
import { usePutNewSession } from '../state/use-warm-session';
import { useWorkspace } from '../state/workspace-context';
import type { SessionSummary } from './types';

/** Long enough to read, to reach by keyboard and to decide. */
const UNDO_MS = 10_000;

/** Start, rename, delete and bring back chats. The list shows a change at once, and takes it back when it fails. */
export function useSessionActions() {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queries = useQueryClient();
  const { project, refresh, openSession } = useWorkspace();
  const { id: projectId } = project;
  const putNew = usePutNewSession();
  const { keyFor, renew } = useIdempotencyKey();
  const queryKey = trpc.session.list.queryKey({ projectId });

  async function show(change: (sessions: SessionSummary[]) => SessionSummary[]) {
    await queries.cancelQueries({ queryKey });
    const before = queries.getQueryData(queryKey);
    queries.setQueryData(queryKey, (sessions) => (sessions ? change(sessions) : sessions));
    return { before };
  }
  function fail(error: unknown, shown?: { before: SessionSummary[] | undefined }) {
    if (shown?.before) queries.setQueryData(queryKey, shown.before);
    toast.error(errorSentence(error));
  }

  const create = useMutation({
    mutationFn: () => api.session.create.mutate({ projectId, idempotencyKey: keyFor(projectId) }),
    onSuccess: ({ sessionId }) => {
      renew();
      putNew(sessionId);
      openSession(sessionId);
    },
    onError: (error) => fail(error),
    onSettled: refresh,
  });
  const rename = useMutation({
    mutationFn: (input: { sessionId: string; title: string }) => api.session.rename.mutate(input),
    onMutate: ({ sessionId, title }) =>
      show((all) => all.map((one) => (one.id === sessionId ? { ...one, title } : one))),
    onError: (error, _input, shown) => fail(error, shown),
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: ({ id }: { id: string; show: boolean }) =>
      api.session.restore.mutate({ sessionId: id }),
    onSuccess: (_answer, { id, show }) => {
      if (show) openSession(id);
    },
    onError: (error) => fail(error),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id }: SessionSummary) => api.session.remove.mutate({ sessionId: id }),
    onMutate: ({ id }) => show((all) => all.filter((one) => one.id !== id)),
    onError: (error, _session, shown) => fail(error, shown),
    onSuccess: ({ nextId }, { id, title }) => {
      const show = openSession(nextId, id);
      toast(`The chat “${title}” is deleted. What it made stays in the video.`, {
        duration: UNDO_MS,
        action: { label: 'Undo', onClick: () => restore.mutate({ id, show }) },
      });
    },
    onSettled: refresh,
  });

  return {
    /** Opens the empty chat that there is already, or a new one; resolves when it shows. */
    start: async (sessions: readonly SessionSummary[] | undefined) => {
      const empty = sessions?.find(({ messageCount }) => messageCount === 0);
      if (!empty) return void (await create.mutateAsync());
      openSession(empty.id);
    },
    starting: create.isPending,
    rename: rename.mutate,
    remove: remove.mutate,
  };
}

export type SessionActions = ReturnType<typeof useSessionActions>;
