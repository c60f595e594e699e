'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FrameManifest } from '~/frame/manifest-schema';
import { Dialog } from '../../primitives/dialog';
import { useTRPC } from '../../trpc/hooks';
import { CodeDiff } from '../code/code-diff';
import { useLayout } from '../layout/use-layout';
import type { Scene } from '../types';
import { ComparePlayers } from './compare-players';
import { CompareSide } from './compare-side';
import { firstPair } from './first-pair';
import type { Revision } from './use-revisions';

/** Two versions of a scene side by side: their pictures in step, and their code. */
export function CompareDialog({
  scene,
  revisions,
  chosen,
  frameAssets,
  restoring,
  onRestore,
  onClose,
}: {
  scene: Scene;
  /** Newest first. */
  revisions: readonly Revision[];
  chosen: Revision;
  frameAssets: FrameManifest;
  /** The id of the revision that is on its way back. */
  restoring: string | null;
  onRestore: (revision: Revision) => void;
  onClose: () => void;
}) {
  const [pair, setPair] = useState(() => firstPair(revisions, chosen.id, scene.headRevisionId));
  const narrow = useLayout() === 'narrow';
  const left = useVersion(pair.left);
  const right = useVersion(pair.right);
  const side = (which: 'left' | 'right') => ({
    label: which === 'left' ? 'Left' : 'Right',
    revisions,
    headId: scene.headRevisionId,
    chosen: pair[which],
    onChoose: (id: string) => setPair({ ...pair, [which]: id }),
    restoring: restoring === pair[which],
    onRestore,
  });
  const problem = left.error ?? right.error;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Compare versions of “${scene.name}”`}
      className="top-[4dvh] max-h-[92dvh] max-w-6xl"
    >
      <ComparePlayers
        scene={scene}
        left={left.data ?? null}
        right={right.data ?? null}
        problem={problem}
        frameAssets={frameAssets}
        leftHead={<CompareSide {...side('left')} />}
        rightHead={<CompareSide {...side('right')} />}
      />
      {left.data && right.data ? (
        <CodeDiff
          before={left.data.tsxCode}
          after={right.data.tsxCode}
          beforeLabel={`Code of version ${left.data.number}`}
          afterLabel={`Code of version ${right.data.number}`}
          columns={narrow ? 1 : 2}
        />
      ) : null}
    </Dialog>
  );
}

/** A version never changes: it is asked for once. */
function useVersion(revisionId: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.revision.get.queryOptions({ revisionId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
}
