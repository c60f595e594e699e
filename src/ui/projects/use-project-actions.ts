'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../trpc/error-sentence';
import { useTRPC, useTRPCClient } from '../trpc/hooks';
import type { ProjectSummary } from './types';

/** Long enough to read, to reach by keyboard and to decide. */
const UNDO_MS = 10_000;

/** Rename, delete and bring back. The list shows a change at once, and takes it back when it fails. */
export function useProjectActions() {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queries = useQueryClient();
  const queryKey = trpc.project.list.queryKey();

  async function show(change: (projects: ProjectSummary[]) => ProjectSummary[]) {
    await queries.cancelQueries({ queryKey });
    const before = queries.getQueryData(queryKey);
    queries.setQueryData(queryKey, (projects) => (projects ? change(projects) : projects));
    return { before };
  }
  function fail(error: unknown, shown?: { before: ProjectSummary[] | undefined }) {
    if (shown?.before) queries.setQueryData(queryKey, shown.before);
    toast.error(errorSentence(error));
  }
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey }),
      queries.invalidateQueries(trpc.project.search.pathFilter()),
    ]);

  const rename = useMutation({
    mutationFn: (input: { id: string; sessionId?: string; title: string }) =>
      api.project.rename.mutate(input),
    onMutate: ({ id, title }) =>
      show((projects) => projects.map((one) => (one.id === id ? { ...one, title } : one))),
    onError: (error, _input, shown) => fail(error, shown),
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: (id: string) => api.project.restore.mutate({ id }),
    onError: (error) => fail(error),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id }: ProjectSummary) => api.project.remove.mutate({ id }),
    onMutate: ({ id }) => show((projects) => projects.filter((one) => one.id !== id)),
    onError: (error, _project, shown) => fail(error, shown),
    onSuccess: (_answer, { id, title }) => {
      toast(`“${title}” is deleted`, {
        duration: UNDO_MS,
        action: { label: 'Undo', onClick: () => restore.mutate(id) },
      });
    },
    onSettled: refresh,
  });

  return { rename: rename.mutate, remove: remove.mutate };
}
