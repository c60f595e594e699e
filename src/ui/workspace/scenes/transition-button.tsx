'use client';

import type { SceneTransition } from '~/core/timeline/composition';
import { cn } from '../../primitives/cn';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { TransitionIcon } from './transition-icon';
import { TransitionMenu } from './transition-menu';
import { transitionWords } from './transition-words';

/** The finger's share of the button is larger than what is drawn of it. */
const FINGER = 'pointer-coarse:after:absolute pointer-coarse:after:size-11';

/** On the edge between two clips: what happens there. A cut is quiet until it is looked for. */
export function TransitionButton({
  scene,
  direction,
  onChange,
}: {
  scene: Scene;
  direction: 'row' | 'column';
  onChange: (transition: SceneTransition) => void;
}) {
  const { fps } = useWorkspace().project;
  const words = transitionWords(scene.transition, fps);
  return (
    <TransitionMenu
      scene={scene}
      onChange={onChange}
      trigger={
        <button
          type="button"
          aria-label={`Transition into ${scene.name}: ${words}`}
          title={words}
          className={cn(
            'focus-ring absolute z-10 flex items-center justify-center rounded-full border bg-surface transition-colors duration-fast hover:border-line-strong hover:text-ink data-[state=open]:border-line-strong data-[state=open]:text-ink',
            FINGER,
            // Between which two it is shows again once they stand still.
            'group-data-sorting/place:invisible',
            direction === 'row'
              ? '-left-3.5 top-1/2 size-6 -translate-y-1/2 [&_svg]:size-3.5'
              : '-top-4 right-16 size-6 [&_svg]:size-3.5',
            scene.transition ? 'border-line-strong text-accent' : 'border-line text-ink-faint',
          )}
        >
          <TransitionIcon kind={scene.transition?.kind ?? 'cut'} />
        </button>
      }
    />
  );
}
