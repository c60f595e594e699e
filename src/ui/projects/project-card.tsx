import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatLabel } from '~/core/scene/format';
import { cn } from '../primitives/cn';
import { ProjectPoster } from './project-poster';
import { relativeTime } from './relative-time';
import type { ProjectSummary } from './types';

/** "16:9 · 3 scenes · 5 minutes ago" */
function factsOf(project: ProjectSummary): string {
  const scenes = project.sceneCount === 1 ? '1 scene' : `${project.sceneCount} scenes`;
  return [formatLabel(project), scenes, relativeTime(project.updatedAt, new Date())].join(' · ');
}

/** A project as one link: poster, title, facts. `action` sits beside the title, outside the link. */
export function ProjectCard({ project, action }: { project: ProjectSummary; action?: ReactNode }) {
  return (
    <div className="relative">
      <Link
        href={`/projects/${project.id}`}
        className="focus-ring flex flex-col gap-2 rounded-md border border-line bg-surface p-2 transition-colors duration-fast hover:border-line-strong"
      >
        <ProjectPoster {...project} />
        <span className={cn('min-w-0 px-0.5', action && 'pr-10')}>
          <span
            dir="auto"
            title={project.title}
            className="block truncate font-medium text-ink text-sm"
          >
            {project.title}
          </span>
          <span className="tabular block truncate text-ink-faint text-xs">{factsOf(project)}</span>
        </span>
      </Link>
      {action ? <div className="absolute right-2 bottom-3">{action}</div> : null}
    </div>
  );
}
