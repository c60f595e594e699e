import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTRPC } from '../../trpc/hooks';
import type { Project, Scene } from '../types';
import { sessionPart, unknownSession } from './session-part';

/** How often another tab's or device's changes are looked for while this one is visible, in ms. */
const IDLE_POLL_MS = 15_000;
/** Same while a reply is being written, here or in another chat: the safety net under the event stream. */
const ACTIVE_POLL_MS = 4_000;
/** Rows that came this long ago are asked for again when another chat is opened, in ms. */
const FRESH_MS = 1_000;

/**
 * The project's rows with one of its chat sessions. `initial` is what the server rendered the
 * page with. Each session has rows of its own in the cache, under one key that begins alike:
 * the newest of them tell of the video, so that a change of session never shows an older one.
 */
export function useProject(
  projectId: string,
  sessionId: string | undefined,
  initial: { project: Project; sessionId: string | undefined; loadedAt: number } | null,
) {
  const trpc = useTRPC();
  const read = useReadProject(projectId);
  const isInitial = initial !== null && initial.sessionId === sessionId;
  const answer = useQuery(
    trpc.project.get.queryOptions(
      { id: projectId, sessionId },
      {
        initialData: isInitial ? initial.project : undefined,
        initialDataUpdatedAt: isInitial ? initial.loadedAt : undefined,
        placeholderData: (known) => known && { ...known, ...unknownSession(sessionId ?? '') },
        staleTime: FRESH_MS,
        refetchInterval: ({ state: { data } }) =>
          data?.activeGenerationId || data?.isWritingElsewhere ? ACTIVE_POLL_MS : IDLE_POLL_MS,
        refetchOnWindowFocus: 'always',
      },
    ),
  );
  const { data } = answer;
  const newest = read() ?? data;
  const shown = useMemo(
    () =>
      data && newest && newest.revision > data.revision
        ? { ...newest, ...sessionPart(data) }
        : data,
    [data, newest],
  );
  return { ...answer, data: shown };
}

/** Reads the newest rows of the project that are here, whichever of its sessions they came with. */
export function useReadProject(projectId: string): () => Project | undefined {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(() => {
    const all = queries.getQueriesData<Project>(trpc.project.get.queryFilter({ id: projectId }));
    const known = all.flatMap(([, project]) => (project ? [project] : []));
    return known.sort((one, other) => other.revision - one.revision)[0];
  }, [queries, trpc, projectId]);
}

/** Asks for the project's rows again; resolves when they are here. */
export function useRefreshProject(projectId: string): () => Promise<void> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(async () => {
    const sessions = trpc.session.list.queryFilter({ projectId });
    await Promise.all([
      queries.invalidateQueries(trpc.project.get.queryFilter({ id: projectId })),
      queries.invalidateQueries(sessions),
    ]);
  }, [queries, trpc, projectId]);
}

/** Shows the scenes in another order at once, before the rows come that have it. */
export function usePutOrder(projectId: string): (sceneIds: readonly string[]) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(
    (sceneIds) => {
      const byOrder = (one: { id: string }, other: { id: string }) =>
        sceneIds.indexOf(one.id) - sceneIds.indexOf(other.id);
      const filter = trpc.project.get.queryFilter({ id: projectId });
      queries.setQueriesData<Project>(filter, (project) => {
        if (!project) return project;
        const { scenes, composition } = project;
        const inOrder = { ...composition, scenes: composition.scenes.toSorted(byOrder) };
        return { ...project, scenes: scenes.toSorted(byOrder), composition: inOrder };
      });
    },
    [queries, trpc, projectId],
  );
}

/** Puts a scene that a mutation answered with in its place, before the next refresh. */
export function usePutScene(projectId: string): (scene: Scene) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(
    (scene) => {
      const filter = trpc.project.get.queryFilter({ id: projectId });
      queries.setQueriesData<Project>(filter, (project) =>
        project
          ? { ...project, scenes: project.scenes.map((old) => (old.id === scene.id ? scene : old)) }
          : project,
      );
    },
    [queries, trpc, projectId],
  );
}
