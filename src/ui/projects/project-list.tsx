'use client';

import { useEffect, useRef } from 'react';
import { Alert } from '../primitives/alert';
import { Button } from '../primitives/button';
import { errorSentence } from '../trpc/error-sentence';
import { NoProjects } from './no-projects';
import { ProjectGrid } from './project-grid';
import { ProjectListSkeleton } from './project-list-skeleton';
import { ProjectSearch } from './project-search';
import { useProjectActions } from './use-project-actions';
import { PAGE, useProjectPages } from './use-project-pages';
import { useWantedProjects } from './use-wanted-projects';

/** All projects of whoever is signed in, the latest first, with a search. */
export function ProjectList() {
  const [wanted, setWanted] = useWantedProjects();
  const projects = useProjectPages(wanted);
  const { found, hasMore, error } = projects;
  // Here, not in the grid: an Undo in a toast outlives that.
  const actions = useProjectActions();
  const list = useRef<HTMLUListElement>(null);
  /** The first place of the page that was asked for. */
  const next = useRef<number | null>(null);

  const count = found?.length ?? 0;
  useEffect(() => {
    if (next.current === null || count <= next.current) return;
    // The keyboard goes on where the new ones begin: the button moves away, or is gone.
    list.current?.children[next.current]?.querySelector('a')?.focus({ preventScroll: true });
    next.current = null;
  }, [count]);

  if (wanted === '' && found?.length === 0 && !error) return <NoProjects />;
  return (
    <div className="flex flex-col gap-4">
      <ProjectSearch
        wanted={wanted}
        onWanted={setWanted}
        found={found && { count, hasMore }}
        isSearching={projects.isSearching}
      />
      {found ? (
        <ProjectGrid ref={list} projects={found} actions={actions} />
      ) : error ? null : (
        <ProjectListSkeleton />
      )}
      {error ? (
        <Alert
          title={
            !found
              ? 'Your projects could not be loaded'
              : projects.isFetchNextPageError
                ? 'More projects could not be loaded'
                : 'This list may be out of date'
          }
          action={
            <Button
              size="sm"
              loading={projects.isFetching}
              onClick={() =>
                void (projects.isFetchNextPageError ? projects.fetchNextPage() : projects.refetch())
              }
            >
              Try again
            </Button>
          }
        >
          {errorSentence(error)} They are safe.
        </Alert>
      ) : hasMore ? (
        <Button
          loading={projects.isFetchingNextPage}
          className="mt-2 self-center"
          onClick={() => {
            next.current = count;
            void projects.fetchNextPage();
          }}
        >
          Show {PAGE} more
        </Button>
      ) : null}
    </div>
  );
}
