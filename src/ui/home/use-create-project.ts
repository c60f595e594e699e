'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ensureSession } from '../auth/ensure-session';
import { useTRPC, useTRPCClient } from '../trpc/hooks';

/** Makes a guest of a newcomer, creates the project and opens it. `onCreated` runs before the page changes. */
export function useCreateProject(onCreated: () => void) {
  const api = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: async (input: { prompt: string; idempotencyKey: string }) => {
      await ensureSession();
      return api.project.create.mutate(input);
    },
    onSuccess: ({ projectId }) => {
      onCreated();
      router.push(`/projects/${projectId}`);
      return Promise.all([
        queries.invalidateQueries(trpc.project.list.pathFilter()),
        queries.invalidateQueries(trpc.project.search.pathFilter()),
      ]);
    },
  });
}
