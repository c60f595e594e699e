'use client';

import { Check, ChevronDown, Clapperboard, Film } from 'lucide-react';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../../primitives/menu';
import { useWorkspace } from '../state/workspace-context';

/** Says what the next message is about, and lets it be about something else. */
export function TargetChip({
  wholeVideo,
  onWholeVideo,
}: {
  wholeVideo: boolean;
  onWholeVideo: (wholeVideo: boolean) => void;
}) {
  const { project, scene, pickScene } = useWorkspace();
  if (!scene) return null;
  const words = wholeVideo ? 'New scene or whole video' : `Editing: ${scene.name}`;
  return (
    <Menu
      trigger={
        <button
          type="button"
          title={words}
          className="focus-ring inline-flex h-7 min-w-0 items-center gap-1 rounded-md border border-line px-2 text-ink-muted text-xs transition-colors duration-fast hover:bg-raised hover:text-ink [&_svg]:size-3.5 [&_svg]:shrink-0"
        >
          {wholeVideo ? <Film aria-hidden /> : <Clapperboard aria-hidden />}
          <span className="min-w-0 truncate">
            {wholeVideo ? (
              words
            ) : (
              <>
                {/* The name is what counts where there is little room. */}
                <span className="@max-[400px]/composer:sr-only">Editing: </span>
                {scene.name}
              </>
            )}
          </span>
          <ChevronDown aria-hidden />
        </button>
      }
    >
      <MenuLabel>The message is about</MenuLabel>
      {project.scenes.map((candidate) => (
        <MenuItem
          key={candidate.id}
          icon={
            !wholeVideo && candidate.id === scene.id ? (
              <Check aria-hidden />
            ) : (
              <Clapperboard aria-hidden />
            )
          }
          onSelect={() => {
            onWholeVideo(false);
            pickScene(candidate.id);
          }}
        >
          {candidate.name}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem
        icon={wholeVideo ? <Check aria-hidden /> : <Film aria-hidden />}
        onSelect={() => onWholeVideo(true)}
      >
        New scene or whole video
      </MenuItem>
    </Menu>
  );
}
