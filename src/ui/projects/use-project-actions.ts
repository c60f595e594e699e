'use client';

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../trpc/error-sentence';
import { useTRPC, useTRPCClient } from '../trpc/hooks';
import type { ProjectSummary } from './types';

/** Long enough to read, to reach by keyboard and to decide. */
const UNDO_MS = 10_000;

type Change = (projects: ProjectSummary[]) => ProjectSummary[];
/** A list as the cache has it: whole, or page by page. */
type Cached = ProjectSummary[] | InfiniteData<ProjectSummary[]>;

/** Rename, delete and bring back. Every list shows a change at once, and takes it back when it fails. */
export function useProjectActions() {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queries = useQueryClient();
  const filters = [trpc.project.list.pathFilter(), trpc.project.search.pathFilter()];

  async function show(change: Change) {
    await Promise.all(filters.map((filter) => queries.cancelQueries(filter)));
    const before = filters.flatMap((filter) => queries.getQueriesData<Cached>(filter));
    for (const filter of filters) {
      queries.setQueriesData<Cached>(filter, (cached) => cached && changed(cached, change));
    }
    return { before };
  }
  function fail(error: unknown, shown?: Awaited<ReturnType<typeof show>>) {
    for (const [queryKey, cached] of shown?.before ?? []) queries.setQueryData(queryKey, cached);
    toast.error(errorSentence(error));
  }
  const refresh = () => Promise.all(filters.map((filter) => queries.invalidateQueries(filter)));

  // One after the other: a deletion that overtakes a new title would lose it.
  const scope = { id: 'projects' };

  const rename = useMutation({
    scope,
    mutationFn: (input: { id: string; sessionId?: string; title: string }) =>
      api.project.rename.mutate(input),
    onMutate: ({ id, title }) =>
      show((projects) => projects.map((one) => (one.id === id ? { ...one, title } : one))),
    onError: (error, _input, shown) => fail(error, shown),
    onSettled: refresh,
  });
  const restore = useMutation({
    scope,
    mutationFn: (id: string) => api.project.restore.mutate({ id }),
    onError: (error) => fail(error),
    onSettled: refresh,
  });
  const remove = useMutation({
    scope,
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

function changed(cached: Cached, change: Change): Cached {
  if (Array.isArray(cached)) return change(cached);
  return { ...cached, pages: cached.pages.map(change) };
}
