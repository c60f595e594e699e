'use client';

import type { Ref } from 'react';
import { startFrame } from '~/core/timeline/timeline';
import { cn } from '../../primitives/cn';
import { useWorkspace } from '../state/workspace-context';
import { Clip } from './clip';
import { SortableScene } from './sortable-scene';
import { SortableScenes } from './sortable-scenes';
import { TransitionButton } from './transition-button';
import { useSceneActions } from './use-scene-actions';

/** Narrowest clip in a row, and the room between two, in pixels. */
export const MIN_CLIP = 160;
export const CLIP_GAP = 4;

/** The scenes in order, and between them how they follow each other: clips in a row, or rows. */
export function ClipList({
  direction,
  onCode,
  ref,
}: {
  direction: 'row' | 'column';
  onCode: () => void;
  ref?: Ref<HTMLUListElement>;
}) {
  const { project, pickScene } = useWorkspace();
  const actions = useSceneActions();
  const { scenes } = project;
  return (
    <SortableScenes scenes={scenes} direction={direction} onMove={actions.move}>
      <ul
        ref={ref}
        aria-label="Scenes"
        // Safari drops the list role of a list without bullets.
        // biome-ignore lint/a11y/noRedundantRoles: see above
        role="list"
        style={direction === 'row' ? { gap: CLIP_GAP } : undefined}
        className={cn('relative flex', direction === 'row' ? 'h-15' : 'flex-col gap-2')}
      >
        {scenes.map((scene, index) => (
          <SortableScene
            key={scene.id}
            id={scene.id}
            disabled={scenes.length < 2}
            style={
              direction === 'row'
                ? { flexGrow: scene.durationInFrames, minWidth: MIN_CLIP }
                : undefined
            }
            className={direction === 'row' ? 'shrink-0 basis-0' : 'relative min-h-14'}
          >
            <div className={direction === 'row' ? 'relative h-full' : undefined}>
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
            </div>
          </SortableScene>
        ))}
      </ul>
    </SortableScenes>
  );
}
