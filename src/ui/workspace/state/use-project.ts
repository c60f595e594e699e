import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC } from '../../trpc/hooks';
import type { Project, Scene } from '../types';

/** How often another tab's or device's changes are looked for while this one is visible, in ms. */
const IDLE_POLL_MS = 15_000;
/** Same while a reply is being written: the safety net under the event stream. */
const ACTIVE_POLL_MS = 4_000;

/** The project's rows. `initial` is what the server rendered the page with. */
export function useProject(projectId: string, initial: Project | null) {
  const trpc = useTRPC();
  return useQuery(
    trpc.project.get.queryOptions(
      { id: projectId },
      {
        initialData: initial ?? undefined,
        refetchInterval: ({ state }) =>
          state.data?.activeGenerationId ? ACTIVE_POLL_MS : IDLE_POLL_MS,
        refetchOnWindowFocus: 'always',
      },
    ),
  );
}

/** Asks for the project's rows again; resolves when they are here. */
export function useRefreshProject(projectId: string): () => Promise<void> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(
    () => queries.invalidateQueries({ queryKey: trpc.project.get.queryKey({ id: projectId }) }),
    [queries, trpc, projectId],
  );
}

/** Puts a scene that a mutation answered with in its place, before the next refresh. */
export function usePutScene(projectId: string): (scene: Scene) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(
    (scene) => {
      queries.setQueryData(trpc.project.get.queryKey({ id: projectId }), (project) =>
        project
          ? { ...project, scenes: project.scenes.map((old) => (old.id === scene.id ? scene : old)) }
          : project,
      );
    },
    [queries, trpc, projectId],
  );
}
