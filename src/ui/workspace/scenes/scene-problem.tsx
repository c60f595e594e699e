'use client';

import type { SceneTrouble } from '../../preview/use-frame-host';
import { Alert } from '../../primitives/alert';
import { FailureActions } from '../failures/failure-actions';
import { failureSentence } from '../failures/failure-words';
import { pickFailure } from '../failures/pick-failure';
import { useFailures } from '../failures/use-failures';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { placedMessage } from './compile-words';
import { loopSentence } from './trouble-words';
import { useFailureWords } from './use-failure-words';

/** Why a scene is not drawn as written, and the ways out: it does not compile, it stopped, or a loop of it was stopped. */
export function SceneProblem({ scene, trouble }: { scene: Scene; trouble: SceneTrouble | null }) {
  const { project } = useWorkspace();
  const broken = useFailureWords(scene.id, scene.error);
  const known = pickFailure(useFailures(scene)?.failures ?? [], null);
  const actions = <FailureActions scene={scene} trouble={trouble} />;
  if (broken) {
    return (
      <Alert tone="warn">
        <p>{broken}</p>
        {actions}
      </Alert>
    );
  }
  if (trouble?.kind === 'loop-stopped') {
    return <Alert tone="info">{loopSentence(trouble, scene.name)}</Alert>;
  }
  if (trouble?.kind === 'scene-frozen') {
    return (
      <Alert tone="warn" title="This scene stopped answering">
        <p>
          It kept the preview busy twice and is left out. Change it, or run it again on the picture.
        </p>
        {actions}
      </Alert>
    );
  }
  if (trouble?.kind === 'scene-stopped') {
    const { message, line, frame = null } = trouble;
    return (
      <Alert tone="warn" title="This scene stopped while it was drawn">
        <p>
          {trouble.shown === null
            ? failureSentence({ message, line, frame }, project.fps)
            : placedMessage(trouble)}
        </p>
        {actions}
      </Alert>
    );
  }
  if (!known) return null;
  return (
    <Alert tone="warn" past title="This scene stopped earlier while it was drawn">
      <p>{failureSentence(known, project.fps)}</p>
      {actions}
    </Alert>
  );
}
