'use client';

import { heardFrames } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { useWorkspace } from '../state/workspace-context';
import { packRows } from './pack-rows';
import { SoundBar } from './sound-bar';
import { pixelsAt, type Segment } from './time-scale';
import { useSoundActions } from './use-sound-actions';

/** Height of a bar and the room below it, in pixels. */
const BAR = 24;
const ROW = BAR + 4;

/** A short sound still shows its icon and can be hit. */
const MIN_WIDTH = 28;

/** The sounds under the clips, each in its place; those at the same time below each other. */
export function SoundLane({ segments }: { segments: readonly Segment[] }) {
  const { composition, scenes } = useWorkspace().project;
  const actions = useSoundActions();
  const tracks = composition.audio ?? [];
  if (tracks.length === 0 || segments.length === 0) return null;
  const places = tracks.map((track) => placeOf(track, segments, totalFrames(scenes)));
  const rows = packRows(places);
  return (
    <ul
      aria-label="Sounds"
      // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
      role="list"
      className="relative"
      style={{ height: (Math.max(...rows) + 1) * ROW }}
    >
      {tracks.map((track, index) => (
        <li key={track.id}>
          <SoundBar
            track={track}
            actions={actions}
            className="absolute"
            style={{ ...places[index], top: (rows[index] ?? 0) * ROW, height: BAR }}
          />
        </li>
      ))}
    </ul>
  );
}

function placeOf(track: AudioTrack, segments: readonly Segment[], total: number) {
  const heard = heardFrames(track, total);
  const end = pixelsAt(segments, track.startFrame + heard);
  const start = pixelsAt(segments, track.startFrame);
  const width = Math.max(MIN_WIDTH, end - start);
  // At the very end of the video it would stand out of the lane.
  return { left: Math.max(0, Math.min(start, pixelsAt(segments, total) - width)), width };
}
