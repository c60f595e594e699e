'use client';

import { History, Wrench } from 'lucide-react';
import type { SceneTrouble } from '../../preview/use-frame-host';
import { Button } from '../../primitives/button';
import { useRestore } from '../history/use-restore';
import type { Scene } from '../types';
import { authorSentence, fixSentence } from './failure-words';
import { pickFailure } from './pick-failure';
import { useFailures } from './use-failures';
import { useFix } from './use-fix';

/** Under the words about a failure: whose code it is, and the two ways out of it. */
export function FailureActions({
  scene,
  trouble,
  short = false,
}: {
  scene: Scene;
  trouble: SceneTrouble | null;
  /** Without whose code it is, where there is little room. */
  short?: boolean;
}) {
  const known = useFailures(scene);
  const { ask, asking } = useFix(scene.headRevisionId);
  const { restore, restoring } = useRestore();
  const failure = known && pickFailure(known.failures, trouble);
  if (!known || !failure) return null;
  const { lastWorking } = known;
  return (
    <>
      {short ? null : <p>{authorSentence(known.author)}</p>}
      {failure.fix ? (
        <p role="status" className="mt-1">
          {fixSentence(failure.fix)}
        </p>
      ) : null}
      {failure.fix && !lastWorking ? null : (
        <div className="mt-2 flex flex-wrap gap-2">
          {failure.fix ? null : (
            <Button
              size="sm"
              icon={<Wrench aria-hidden />}
              loading={asking}
              onClick={() => ask(failure)}
            >
              Fix it
            </Button>
          )}
          {lastWorking ? (
            <Button
              size="sm"
              icon={<History aria-hidden />}
              loading={restoring !== null}
              onClick={() => void restore(scene, lastWorking)}
            >
              Restore last working
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}
