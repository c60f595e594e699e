'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useRef, useState } from 'react';
import { buttonClass } from '../../primitives/button-class';
import { Input } from '../../primitives/input';
import { ProjectPoster } from '../../projects/project-poster';
import { relativeTime } from '../../projects/relative-time';
import type { useProjectActions } from '../../projects/use-project-actions';
import { errorSentence } from '../../trpc/error-sentence';
import { useWorkspace } from '../state/workspace-context';
import { RowsError, RowsSkeleton } from './list-states';
import { Row } from './row';
import { ROW, RowList } from './row-list';
import { Section } from './section';
import { useFoundProjects } from './use-found-projects';

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
  const projects = useFoundProjects(wanted);
  const { found } = projects;

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
              : projects.isSearching
                ? 'Searching your older projects…'
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
          {projects.searchError ? (
            <p role="alert" className="px-2 pt-2 text-ink-muted text-xs">
              Older projects could not be searched. {errorSentence(projects.searchError)}
            </p>
          ) : projects.isCapped && !wanted.trim() ? (
            <p className="px-2 pt-2 text-ink-faint text-xs">
              These are the latest ones. Search finds the older ones too.
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
