'use client';

import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../primitives/icon-button';
import { Menu, MenuItem } from '../primitives/menu';
import { ProjectCard } from './project-card';
import { ProjectPoster } from './project-poster';
import { RenameForm } from './rename-form';
import type { ProjectSummary } from './types';

/** A project in the list, with its menu; renaming happens in the title's place. */
export function ProjectTile({
  project,
  onRename,
  onRemove,
}: {
  project: ProjectSummary;
  onRename: (title: string) => void;
  onRemove: () => void;
}) {
  const [renaming, setRenaming] = useState(false);
  const options = useRef<HTMLButtonElement>(null);
  const renamed = useRef(false);

  useEffect(() => {
    // The title's field went away with the focus in it; a click elsewhere keeps what it chose.
    if (renamed.current && document.activeElement === document.body) options.current?.focus();
    renamed.current = renaming;
  }, [renaming]);

  if (renaming) {
    return (
      <div className="flex h-full flex-col gap-2 rounded-md border border-line-strong bg-surface p-2">
        <ProjectPoster {...project} />
        <RenameForm
          title={project.title}
          onDone={(title) => {
            setRenaming(false);
            if (title) onRename(title);
          }}
        />
      </div>
    );
  }
  return (
    <ProjectCard
      project={project}
      action={
        <Menu
          align="end"
          trigger={
            <IconButton ref={options} label={`Options for ${project.title}`}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
        >
          <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setRenaming(true)}>
            Rename
          </MenuItem>
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={onRemove}>
            Delete
          </MenuItem>
        </Menu>
      }
    />
  );
}
