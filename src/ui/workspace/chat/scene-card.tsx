'use client';

import { ChevronRight, Clapperboard, TriangleAlert } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { CompileError, CompileNote } from '~/core/scene/artifact';
import { cn } from '../../primitives/cn';
import { Skeleton } from '../../primitives/skeleton';
import { seconds } from '../scenes/length';
import { useFailureWords } from '../scenes/use-failure-words';
import { useWorkspace } from '../state/workspace-context';
import { CompilerNotes } from './compiler-notes';

// What compares two texts is large, and most changes are never looked at.
const SceneChanges = dynamic(
  () => import('./scene-changes').then((module) => module.SceneChanges),
  {
    ssr: false,
    loading: () => <Skeleton className="m-3 h-16" />,
  },
);

/** A scene that a reply stored: a click shows it. Its compile error and repairs are named. */
export function StoredSceneCard({
  sceneId,
  name,
  intent,
  error,
  notes,
  revisions,
  justStored = false,
}: {
  sceneId: string;
  name: string;
  intent: 'add' | 'edit';
  error: CompileError | null;
  notes: CompileNote[];
  /** What it was and what it became; null where that was not kept. */
  revisions: { before: string | null; after: string } | null;
  /** Its row may not be here yet; that does not mean that the scene is gone. */
  justStored?: boolean;
}) {
  const { project, pickScene, openHistory } = useWorkspace();
  const scene = project.scenes.find(({ id }) => id === sceneId);
  const failure = useFailureWords(sceneId, error);
  const title = scene?.name ?? name;
  const facts = [intent === 'edit' ? 'Edited' : 'New scene'];
  if (scene) facts.push(`${seconds(scene.durationInFrames, project.fps)} s`);
  else if (!justStored) facts.push('no longer in the video');
  return (
    <SceneBox tone={error ? 'warn' : 'plain'}>
      <button
        type="button"
        disabled={!scene}
        onClick={() => pickScene(sceneId)}
        className="focus-inset flex w-full min-w-0 items-center gap-3 rounded-md px-3 py-2 text-left transition-colors duration-fast enabled:hover:bg-raised"
      >
        {error ? (
          <TriangleAlert aria-hidden className="size-4 shrink-0 text-warn" />
        ) : (
          <Clapperboard aria-hidden className="size-4 shrink-0 text-accent" />
        )}
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium" title={title}>
            {title}
          </span>
          <span className="tabular block text-ink-muted text-xs">{facts.join(' · ')}</span>
        </span>
      </button>
      {failure ? (
        <p className="border-line border-t px-3 py-2 text-xs [overflow-wrap:anywhere]">{failure}</p>
      ) : null}
      <CompilerNotes notes={notes} className="border-line border-t px-3 py-2" />
      {intent === 'edit' && revisions?.before ? (
        <Changes
          before={revisions.before}
          after={revisions.after}
          onHistory={scene ? () => openHistory(sceneId, revisions.after) : null}
        />
      ) : null}
    </SceneBox>
  );
}

function Changes(props: ComponentProps<typeof SceneChanges>) {
  const [open, setOpen] = useState(false);
  return (
    <div className="border-line border-t">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="focus-inset flex w-full items-center gap-1 rounded-sm px-3 py-2 text-ink-muted text-xs hover:text-ink"
      >
        <ChevronRight
          aria-hidden
          className={cn('size-3.5 transition-transform duration-fast', open && 'rotate-90')}
        />
        {open ? 'Hide changes' : 'Show changes'}
      </button>
      {open ? <SceneChanges {...props} /> : null}
    </div>
  );
}

/** The frame that scene cards share, stored or still being written. */
export function SceneBox({ tone, children }: { tone: 'plain' | 'warn'; children: ReactNode }) {
  return (
    <div
      className={cn(
        'overflow-hidden rounded-md border bg-surface',
        tone === 'warn' ? 'border-warn/50' : 'border-line',
      )}
    >
      {children}
    </div>
  );
}
