'use client';

import { useWorkspace } from '../state/workspace-context';
import { SoundBar } from './sound-bar';
import { useSoundActions } from './use-sound-actions';

/** The sounds as rows, for a narrow window. */
export function SoundList() {
  const { audio = [] } = useWorkspace().project.composition;
  const actions = useSoundActions();
  if (audio.length === 0) return null;
  return (
    <ul
      aria-label="Sounds"
      // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
      role="list"
      className="flex flex-col gap-1"
    >
      {audio.map((track) => (
        <li key={track.id}>
          <SoundBar track={track} actions={actions} withTimes className="h-11 w-full px-3" />
        </li>
      ))}
    </ul>
  );
}
