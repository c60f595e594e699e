'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Alert } from '../primitives/alert';
import { Button } from '../primitives/button';
import { errorSentence } from '../trpc/error-sentence';
import { useTRPC } from '../trpc/hooks';
import { NoProjects } from './no-projects';
import { ProjectListSkeleton } from './project-list-skeleton';
import { ProjectTile } from './project-tile';
import { useProjectActions } from './use-project-actions';

/** All projects of whoever is signed in, the latest first. */
export function ProjectList() {
  const projects = useQuery(useTRPC().project.list.queryOptions());
  const actions = useProjectActions();
  const list = useRef<HTMLUListElement>(null);

  if (projects.isError) {
    return (
      <Alert
        title="Your projects could not be loaded"
        action={
          <Button size="sm" loading={projects.isFetching} onClick={() => projects.refetch()}>
            Try again
          </Button>
        }
      >
        {errorSentence(projects.error)} They are safe.
      </Alert>
    );
  }
  if (!projects.data) return <ProjectListSkeleton />;
  if (projects.data.length === 0) return <NoProjects />;
  return (
    <ul
      ref={list}
      tabIndex={-1}
      aria-label="Projects"
      className="grid grid-cols-1 gap-4 outline-none min-[440px]:grid-cols-2 md:grid-cols-3"
    >
      {projects.data.map((project) => (
        <li key={project.id}>
          <ProjectTile
            project={project}
            onRename={(title) => actions.rename({ id: project.id, title })}
            onRemove={() => {
              actions.remove(project);
              // The menu goes with its tile; the keyboard stays in the list.
              list.current?.focus();
            }}
          />
        </li>
      ))}
    </ul>
  );
}
