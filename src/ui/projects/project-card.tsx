import Link from 'next/link';
import { formatLabel } from '~/core/scene/format';
import { ProjectPoster } from './project-poster';
import { relativeTime } from './relative-time';
import type { ProjectSummary } from './types';

/** "16:9 · 3 scenes · 5 minutes ago" */
export function projectFacts(project: ProjectSummary): string {
  const scenes = project.sceneCount === 1 ? '1 scene' : `${project.sceneCount} scenes`;
  return [formatLabel(project), scenes, relativeTime(project.updatedAt, new Date())].join(' · ');
}

/** A project as one link: poster, title, facts. */
export function ProjectCard({ project }: { project: ProjectSummary }) {
  return (
    <Link
      href={`/projects/${project.id}`}
      className="group focus-ring flex flex-col gap-2 rounded-md border border-line bg-surface p-2 transition-colors duration-fast hover:border-line-strong"
    >
      <ProjectPoster {...project} />
      <span className="min-w-0 px-0.5">
        <span className="block truncate font-medium text-ink text-sm">{project.title}</span>
        <span className="tabular block truncate text-ink-faint text-xs">
          {projectFacts(project)}
        </span>
      </span>
    </Link>
  );
}
