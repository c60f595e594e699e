'use client';

import type { SceneTrouble } from '../../preview/use-frame-host';
import { Alert } from '../../primitives/alert';
import type { Scene } from '../types';
import { placedMessage } from './compile-words';
import { loopSentence } from './trouble-words';
import { useFailureWords } from './use-failure-words';

/** Why a scene is not drawn as written: it does not compile, it stopped, or a loop of it was stopped. */
export function SceneProblem({ scene, trouble }: { scene: Scene; trouble: SceneTrouble | null }) {
  const failure = useFailureWords(scene.id, scene.error);
  if (failure) return <Alert tone="warn">{failure}</Alert>;
  if (!trouble) return null;
  if (trouble.kind === 'loop-stopped') {
    return <Alert tone="info">{loopSentence(trouble, scene.name)}</Alert>;
  }
  if (trouble.kind === 'scene-frozen') {
    return (
      <Alert tone="warn" title="This scene stopped answering">
        It kept the preview busy twice and is left out. Your code is safe: change it, or run it
        again on the picture.
      </Alert>
    );
  }
  return (
    <Alert tone="warn" title="This scene stopped while it was drawn">
      {placedMessage(trouble)}
    </Alert>
  );
}
