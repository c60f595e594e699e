'use client';

import { Trash2 } from 'lucide-react';
import { MAX_TITLE } from '~/core/limits';
import type { AudioTrack } from '~/core/timeline/composition';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import { InlineText } from '../layout/inline-text';
import { useWorkspace } from '../state/workspace-context';
import { SecondsField } from './seconds-field';
import { MISSING_WORDS } from './sound-words';
import type { SoundActions } from './use-sound-actions';
import { VolumeField } from './volume-field';

/** Everything that can be set of one sound. */
export function SoundPanel({
  track,
  isMissing,
  actions,
}: {
  track: AudioTrack;
  isMissing: boolean;
  actions: SoundActions;
}) {
  const { fps } = useWorkspace().project;
  const set = (changes: Parameters<SoundActions['change']>[1]) => actions.change(track, changes);
  return (
    <div className="flex flex-col gap-3">
      <InlineText
        label="Name"
        value={track.name}
        maxLength={MAX_TITLE}
        onChange={(name) => set({ name })}
        className="-ml-1.5 font-semibold"
      />
      {isMissing ? <Alert>{MISSING_WORDS}</Alert> : null}
      <VolumeField volume={track.volume} onChange={(volume) => set({ volume })} />
      <div className="grid grid-cols-2 gap-3">
        <SecondsField
          label="Starts at (seconds)"
          frames={track.startFrame}
          fps={fps}
          onChange={(startFrame) => set({ startFrame })}
        />
        <SecondsField
          label="Skips (seconds)"
          frames={track.offsetFrames}
          fps={fps}
          onChange={(offsetFrames) => set({ offsetFrames })}
        />
        <SecondsField
          label="Fades in (seconds)"
          frames={track.fadeInFrames}
          fps={fps}
          onChange={(fadeInFrames) => set({ fadeInFrames })}
        />
        <SecondsField
          label="Fades out (seconds)"
          frames={track.fadeOutFrames}
          fps={fps}
          onChange={(fadeOutFrames) => set({ fadeOutFrames })}
        />
      </div>
      <Button
        className="self-start"
        icon={<Trash2 aria-hidden />}
        onClick={() => void actions.remove(track)}
      >
        Remove
      </Button>
    </div>
  );
}
