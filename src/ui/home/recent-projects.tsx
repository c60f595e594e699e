'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { MAX_LISTED_PROJECTS } from '~/core/limits';
import { ProjectCard } from '../projects/project-card';
import { useTRPC } from '../trpc/hooks';

const SHOWN = 3;

/** The last projects of whoever is signed in; nothing for a newcomer, and nothing while that is unknown. */
export function RecentProjects() {
  const projects = useQuery(useTRPC().project.list.queryOptions());
  if (!projects.data?.length) return null;
  return (
    <section aria-labelledby="recent-heading">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id="recent-heading" className="text-ink-muted text-xs">
          Recent projects
        </h2>
        {projects.data.length > SHOWN ? (
          <Link
            href="/projects"
            className="focus-ring rounded-sm font-medium text-accent text-xs hover:underline"
          >
            {projects.data.length < MAX_LISTED_PROJECTS
              ? `All ${projects.data.length}`
              : 'All projects'}
          </Link>
        ) : null}
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {projects.data.slice(0, SHOWN).map((project) => (
          <li key={project.id} className="max-sm:last:odd:hidden">
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
    </section>
  );
}
