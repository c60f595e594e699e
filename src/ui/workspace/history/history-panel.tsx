'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { FrameManifest } from '~/frame/manifest-schema';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import { Skeleton } from '../../primitives/skeleton';
import { errorSentence } from '../../trpc/error-sentence';
import type { Scene } from '../types';
import { RevisionItem } from './revision-item';
import { useAskedVersion } from './use-asked-version';
import { useRestore } from './use-restore';
import { type Revision, useRevisions } from './use-revisions';

// With its players and its editor; nobody waits for it before they compare.
const CompareDialog = dynamic(
  () => import('./compare-dialog').then((module) => module.CompareDialog),
  { ssr: false },
);

/** A version that was asked for elsewhere; another object each time that it is. */
export type AskedVersion = { sceneId: string; revisionId: string };

/** The versions of one scene, newest first; give it a `key` per scene. */
export function HistoryPanel({
  scene,
  asked,
  frameAssets,
  onCompare,
}: {
  scene: Scene;
  /** The version to show among the others. */
  asked: AskedVersion | null;
  frameAssets: FrameManifest;
  /** Two more players are about to open. */
  onCompare: () => void;
}) {
  const history = useRevisions(scene);
  const { restore, restoring } = useRestore();
  const [compared, setCompared] = useState<Revision | null>(null);
  const { revisions } = history;
  const askedRow = useAskedVersion(asked, history);
  const now = new Date();

  if (history.isPending) return <Loading />;
  if (history.isError && revisions.length === 0) {
    return (
      <div className="p-4">
        <Alert
          title="The versions could not be loaded"
          action={
            <Button size="sm" loading={history.isFetching} onClick={() => void history.refetch()}>
              Retry
            </Button>
          }
        >
          {errorSentence(history.error)}
        </Alert>
      </div>
    );
  }
  return (
    <>
      <ol aria-label={`Versions of ${scene.name}`}>
        {revisions.map((revision) => (
          <RevisionItem
            key={revision.id}
            ref={revision.id === asked?.revisionId ? askedRow : undefined}
            isAsked={revision.id === asked?.revisionId}
            revision={revision}
            isHead={revision.id === scene.headRevisionId}
            restoring={restoring === revision.id}
            now={now}
            onRestore={() => void restore(scene, revision)}
            onCompare={
              revisions.length < 2
                ? null
                : () => {
                    onCompare();
                    setCompared(revision);
                  }
            }
          />
        ))}
      </ol>
      {revisions.length < 2 ? (
        <p className="p-4 text-ink-faint text-xs">
          Every reply, save and restore adds a version here. Nothing is ever written over.
        </p>
      ) : null}
      {history.hasNextPage ? (
        <div className="flex justify-center p-4">
          <Button
            size="sm"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {history.isFetchNextPageError ? 'Not loaded. Retry' : 'Show older'}
          </Button>
        </div>
      ) : null}
      {compared ? (
        <CompareDialog
          scene={scene}
          revisions={revisions}
          chosen={compared}
          frameAssets={frameAssets}
          restoring={restoring}
          onRestore={async (revision) => {
            if (await restore(scene, revision)) setCompared(null);
          }}
          onClose={() => setCompared(null)}
        />
      ) : null}
    </>
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-4 p-4">
      {['first', 'second', 'third'].map((key) => (
        <Skeleton key={key} className="h-20" />
      ))}
      <span className="sr-only">Loading the versions…</span>
    </div>
  );
}
