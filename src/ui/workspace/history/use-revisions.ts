import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '../../trpc/hooks';
import type { RouterOutputs } from '../../trpc/types';
import type { Scene } from '../types';

export type Revision = RouterOutputs['revision']['list']['revisions'][number];

/** The revisions of a scene, newest first, as many pages as were asked for. */
export function useRevisions(scene: Pick<Scene, 'id' | 'headRevisionId'>) {
  const trpc = useTRPC();
  const pages = useInfiniteQuery(
    trpc.revision.list.infiniteQueryOptions(
      { sceneId: scene.id },
      { getNextPageParam: ({ next }) => next },
    ),
  );
  const revisions = pages.data?.pages.flatMap((page) => page.revisions) ?? [];
  const newest = revisions[0]?.id;
  const { refetch } = pages;
  // A reply, a save or another tab has made a new one.
  useEffect(() => {
    if (newest !== undefined && newest !== scene.headRevisionId) void refetch();
  }, [newest, scene.headRevisionId, refetch]);
  return { ...pages, revisions };
}
