'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useRef, useState } from 'react';
import { buttonClass } from '../../primitives/button-class';
import { Input } from '../../primitives/input';
import { ProjectPoster } from '../../projects/project-poster';
import { relativeTime } from '../../projects/relative-time';
import type { useProjectActions } from '../../projects/use-project-actions';
import { useTRPC } from '../../trpc/hooks';
import { useWorkspace } from '../state/workspace-context';
import { RowsError, RowsSkeleton } from './list-states';
import { matching } from './matching';
import { Row } from './row';
import { ROW, RowList } from './row-list';
import { Section } from './section';

/** As many as the server lists; see `listProjects`. */
const MAX_LISTED = 200;

/** All videos of whoever is signed in, the latest first; this one is marked. */
export function ProjectsSection({
  actions,
  onChosen,
}: {
  actions: ReturnType<typeof useProjectActions>;
  onChosen: () => void;
}) {
  const { project: current, refresh } = useWorkspace();
  const router = useRouter();
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const projects = useQuery(useTRPC().project.list.queryOptions());
  const found = projects.data && matching(projects.data, wanted);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(ROW)?.focus();
  };

  return (
    <Section
      heading="Projects"
      className="flex-1"
      action={
        <Link href="/" className={buttonClass({ size: 'sm', variant: 'quiet' })}>
          <Plus aria-hidden /> New video
        </Link>
      }
      tools={
        <Input
          type="search"
          aria-label="Search projects"
          placeholder="Search projects"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          className="h-8"
        />
      }
    >
      {found ? (
        <div ref={list}>
          <p role="status" className="px-2 text-ink-muted text-xs">
            {found.length > 0
              ? ''
              : wanted.trim()
                ? `No project is called “${wanted.trim()}”. Clear the search to see all.`
                : 'No projects yet. New video makes the first.'}
          </p>
          <RowList label="Projects" rows={found} currentId={current.id}>
            {(project, place) => (
              <Row
                {...place}
                title={project.title}
                facts={
                  <span className="truncate">{relativeTime(project.updatedAt, new Date())}</span>
                }
                picture={
                  <span className="w-14 shrink-0">
                    <ProjectPoster {...project} />
                  </span>
                }
                isCurrent={project.id === current.id}
                opens={{ href: `/projects/${project.id}`, onOpen: onChosen }}
                onRename={(title) => {
                  const sessionId = project.id === current.id ? current.sessionId : undefined;
                  actions.rename({ id: project.id, sessionId, title }, { onSettled: refresh });
                }}
                onRemove={() => {
                  actions.remove(project);
                  // What is open goes as well; the list that it can come back to stays.
                  if (project.id === current.id) router.push('/projects');
                }}
              />
            )}
          </RowList>
          {projects.data?.length === MAX_LISTED ? (
            <p className="px-2 pt-2 text-ink-faint text-xs">
              Your {MAX_LISTED} latest projects are listed.
            </p>
          ) : null}
        </div>
      ) : projects.isError ? (
        <RowsError
          what="Your projects"
          error={projects.error}
          retrying={projects.isFetching}
          onRetry={() => void projects.refetch()}
        />
      ) : (
        <RowsSkeleton label="Loading your projects" />
      )}
    </Section>
  );
}
