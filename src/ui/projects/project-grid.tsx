'use client';

import type { RefObject } from 'react';
import { ProjectTile } from './project-tile';
import type { ProjectSummary } from './types';
import type { useProjectActions } from './use-project-actions';

/** Projects as tiles, each with its menu. */
export function ProjectGrid({
  projects,
  actions,
  ref,
}: {
  projects: readonly ProjectSummary[];
  actions: ReturnType<typeof useProjectActions>;
  ref: RefObject<HTMLUListElement | null>;
}) {
  return (
    <ul
      ref={ref}
      tabIndex={-1}
      aria-label="Projects"
      className="grid grid-cols-1 gap-4 outline-none min-[440px]:grid-cols-2 md:grid-cols-3"
    >
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectTile
            project={project}
            onRename={(title) => actions.rename({ id: project.id, title })}
            onRemove={() => {
              actions.remove(project);
              // The menu goes with its tile; the keyboard stays in the list.
              ref.current?.focus();
            }}
          />
        </li>
      ))}
    </ul>
  );
}
