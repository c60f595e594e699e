import type { ComponentType } from 'react';
import { messageOf } from '~/core/errors';
import { sceneModules } from '../modules';
import { instantiate } from '../run-artifact';
import { createSceneScope } from '../scope';
import { DeadlineError, within } from './deadline';
import { drawFrame, FRAMES } from './stage';

/** What became of a body on the stage. `pictures` holds the markup of each of `FRAMES`. */
export type Verdict =
  | { kind: 'runs'; pictures: string[] }
  /** It throws nothing and draws nothing, at no frame. */
  | { kind: 'blank' }
  | { kind: 'throws'; message: string }
  | { kind: 'hangs' };

/** Far more than a scene needs for four frames, on a busy machine too; in ms. */
const PATIENCE_MS = 2_000;

/** What is around a scene, and the same at every frame. */
const EMPTY = drawFrame(() => null, 0);

/** Runs an artifact's body as the player does and draws it at each of `FRAMES`. */
export function judge(artifact: { js: string; params: readonly string[] }): Verdict {
  return judgeComponent(() => instantiate(artifact, createSceneScope({ modules: sceneModules })));
}

/** Makes a component, in whichever way, and draws it at each of `FRAMES`. */
export function judgeComponent(make: () => ComponentType): Verdict {
  const speak = silence();
  try {
    const pictures = within(PATIENCE_MS, () => {
      const component = make();
      return FRAMES.map((frame) => drawFrame(component, frame));
    });
    const blank = pictures.every((picture) => picture === EMPTY);
    return blank ? { kind: 'blank' } : { kind: 'runs', pictures };
  } catch (thrown) {
    if (thrown instanceof DeadlineError) return { kind: 'hangs' };
    return { kind: 'throws', message: messageOf(thrown) };
  } finally {
    speak();
  }
}

/** Broken scenes make React and themselves talk; the answer gives the console its voice back. */
function silence(): () => void {
  const { error, warn, log, info } = console;
  const quiet = () => undefined;
  Object.assign(console, { error: quiet, warn: quiet, log: quiet, info: quiet });
  return () => Object.assign(console, { error, warn, log, info });
}
