'use client';

import { notFound } from 'next/navigation';
import { useState } from 'react';
import type { FrameManifest } from '~/frame/manifest-schema';
import { Alert } from '../primitives/alert';
import { Button } from '../primitives/button';
import { errorSentence, isServerAnswer } from '../trpc/error-sentence';
import { WorkspaceSkeleton } from './layout/skeleton';
import { useLayout } from './layout/use-layout';
import { OpenProject } from './open-project';
import { useProject } from './state/use-project';
import { useAskedSession, useNamedSession } from './state/use-session';
import type { Project } from './types';

/** The workspace of one project, in all the states that it can be in before it is open. */
export function Workspace({
  projectId,
  frameAssets,
  initialProject = null,
  loadedAt = 0,
}: {
  projectId: string;
  frameAssets: FrameManifest;
  /** What the server rendered the page with, so that nothing is asked for twice. */
  initialProject?: Project | null;
  /** When that was, in ms since 1970: a page that was fetched in advance is shown, and asked for again. */
  loadedAt?: number;
}) {
  const layout = useLayout();
  const [asked, askSession] = useAskedSession(initialProject?.sessionId);
  const [initial] = useState(
    () => initialProject && { project: initialProject, sessionId: asked, loadedAt },
  );
  const project = useProject(projectId, asked, initial);
  const { data, error, refetch, isFetching, fetchStatus } = project;
  useNamedSession(project.isPlaceholderData ? undefined : data, asked);
  // Deleted in another tab, or never there.
  if (error?.data?.code === 'NOT_FOUND') notFound();
  if (data && layout) {
    return (
      <OpenProject
        project={data}
        askSession={askSession}
        frameAssets={frameAssets}
        layout={layout}
        problem={problemOf(error, fetchStatus === 'paused')}
      />
    );
  }
  if (error && !data) {
    return (
      <main className="mx-auto max-w-xl px-4 pt-[20dvh]">
        <h1 className="mb-4 font-semibold text-lg">Your project</h1>
        <Alert
          title="It could not be opened just now"
          action={
            <Button loading={isFetching} onClick={() => void refetch()}>
              Retry
            </Button>
          }
        >
          {errorSentence(error)}
        </Alert>
      </main>
    );
  }
  return <WorkspaceSkeleton title={data?.title} />;
}

const UNREACHABLE =
  'Framewright cannot be reached just now. Everything stored is safe; this page catches up by itself.';

function problemOf(error: unknown, offline: boolean): string | null {
  if (isServerAnswer(error)) return errorSentence(error);
  return error || offline ? UNREACHABLE : null;
}
