'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../trpc/error-sentence';
import { useTRPC } from '../trpc/hooks';
import type { ProjectSummary } from './types';

/** Rename, delete and bring back. The list shows the change at once and is put right if it fails. */
export function useProjectActions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const queryKey = trpc.project.list.queryKey();

  async function show(change: (projects: ProjectSummary[]) => ProjectSummary[]) {
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (projects) => (projects ? change(projects) : projects));
  }
  const shared = {
    onError: (error: unknown) => toast.error(errorSentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  };

  const rename = useMutation(
    trpc.project.rename.mutationOptions({
      ...shared,
      onMutate: ({ id, title }) =>
        show((projects) => projects.map((one) => (one.id === id ? { ...one, title } : one))),
    }),
  );
  const restore = useMutation(trpc.project.restore.mutationOptions(shared));
  const remove = useMutation(
    trpc.project.remove.mutationOptions({
      ...shared,
      onMutate: ({ id }) => show((projects) => projects.filter((one) => one.id !== id)),
    }),
  );

  return {
    rename: (id: string, title: string) => rename.mutate({ id, title }),
    remove: ({ id, title }: ProjectSummary) =>
      remove.mutate(
        { id },
        {
          onSuccess: () => {
            toast(`“${title}” is deleted`, {
              duration: 10_000,
              action: { label: 'Undo', onClick: () => restore.mutate({ id }) },
            });
          },
        },
      ),
  };
}
