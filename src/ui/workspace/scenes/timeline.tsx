'use client';

import { startFrame } from '~/core/timeline/timeline';
import { cn } from '../../primitives/cn';
import { useWorkspace } from '../state/workspace-context';
import { Clip } from './clip';
import { TransitionButton } from './transition-button';
import { useSceneActions } from './use-scene-actions';

/** The scenes in order: as clips in a row, wider the longer they are, or as rows in a narrow window. */
export function Timeline({
  direction,
  onCode,
}: {
  direction: 'row' | 'column';
  /** Shows the code of the selected scene. */
  onCode: () => void;
}) {
  const { project, pickScene } = useWorkspace();
  const actions = useSceneActions();
  const { scenes } = project;
  if (scenes.length === 0) {
    return (
      <p className="flex h-full items-center justify-center p-4 text-center text-ink-faint text-xs">
        Scenes appear here as they are written.
      </p>
    );
  }
  return (
    <ul
      aria-label="Scenes"
      // Safari drops the list role of a list without bullets.
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="list"
      className={cn(
        'flex gap-1 p-3',
        direction === 'row' ? 'h-full min-w-full overflow-x-auto scroll-quiet' : 'flex-col gap-2',
      )}
    >
      {scenes.map((scene, index) => (
        <li
          key={scene.id}
          style={direction === 'row' ? { flexGrow: scene.durationInFrames } : undefined}
          className={cn('relative', direction === 'row' ? 'min-w-40 shrink-0 basis-0' : 'min-h-14')}
        >
          <Clip
            scene={scene}
            number={index + 1}
            start={startFrame(scenes, index)}
            actions={actions}
            onCode={() => {
              pickScene(scene.id);
              onCode();
            }}
          />
          {index > 0 ? (
            <TransitionButton
              scene={scene}
              direction={direction}
              onChange={(transition) => actions.setTransition(scene, transition)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
