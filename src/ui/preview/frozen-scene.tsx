'use client';

import { RotateCcw } from 'lucide-react';
import type { CompositionScene } from '~/core/timeline/composition';
import type { FrameHost } from '~/frame/host/frame-host';
import { Button } from '../primitives/button';
import { useFrozenScene } from './use-frame-host';

type Props = {
  host: FrameHost;
  scenes: readonly CompositionScene[];
  /** The button goes away with the focus in it. */
  onGone: () => void;
};

/** While the playhead is in a frozen scene, whose card the player draws: the way to run it again. */
export function FrozenScene({ host, scenes, onGone }: Props) {
  const frozen = useFrozenScene(host);
  const scene = scenes.find(({ id }) => id === frozen);
  return (
    <>
      <p role="status" className="sr-only">
        {scene ? frozenSentence(scene.name) : ''}
      </p>
      {scene ? (
        <div className="pointer-events-none absolute inset-x-0 bottom-0 flex justify-center p-3">
          <Button
            size="sm"
            icon={<RotateCcw aria-hidden />}
            className="pointer-events-auto bg-surface"
            onClick={(event) => {
              host.runSceneAgain(scene.id);
              if (event.detail === 0) onGone();
            }}
          >
            Run again
          </Button>
        </div>
      ) : null}
    </>
  );
}

function frozenSentence(name: string): string {
  return `The scene “${name}” stopped answering and is left out. Your code is safe: change it, or run it again.`;
}
