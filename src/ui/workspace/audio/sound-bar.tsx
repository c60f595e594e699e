'use client';

import { AudioLines, TriangleAlert } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import type { AudioTrack } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { cn } from '../../primitives/cn';
import { Popover } from '../layout/popover';
import { useWorkspace } from '../state/workspace-context';
import { SoundPanel } from './sound-panel';
import { heardWords } from './sound-words';
import type { SoundActions } from './use-sound-actions';

/** One sound: its name where it stands; a click opens its settings. */
export function SoundBar({
  track,
  actions,
  className,
  style,
  withTimes = false,
}: {
  track: AudioTrack;
  actions: SoundActions;
  className?: string;
  style?: CSSProperties;
  /** In a list, where the place in the row does not tell them. */
  withTimes?: boolean;
}) {
  const { project, missingSounds } = useWorkspace();
  const [open, setOpen] = useState(false);
  const { fps, scenes } = project;
  const words = heardWords(track, totalFrames(scenes), fps);
  const isMissing = missingSounds.has(track.id);
  const Icon = isMissing ? TriangleAlert : AudioLines;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={`Sound: ${track.name}`}
      trigger={
        <button
          type="button"
          title={`${track.name}, ${words}`}
          aria-label={`Sound ${track.name}, ${words}${isMissing ? ', cannot be played' : ''}`}
          style={style}
          className={cn(
            'focus-inset flex min-w-0 items-center gap-1.5 overflow-hidden rounded-sm border border-line bg-raised px-1.5 text-left text-xs transition-colors duration-fast hover:border-line-strong data-[state=open]:border-accent data-[state=open]:bg-accent-soft',
            className,
          )}
        >
          <Icon
            aria-hidden
            className={cn('size-3.5 shrink-0', isMissing ? 'text-warn' : 'text-accent')}
          />
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {track.name}
          </span>
          {withTimes ? <span className="tabular shrink-0 text-ink-muted">{words}</span> : null}
        </button>
      }
    >
      <SoundPanel track={track} isMissing={isMissing} actions={actions} />
    </Popover>
  );
}
