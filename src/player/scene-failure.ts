import { messageOf } from '~/core/errors';
import { withReactWords } from './react-words';

/** Why a scene could not be drawn, in words for its creator. */
export type SceneFailure = {
  message: string;
  /** 1-based line of the TSX; null when the error did not happen inside the scene's own code. */
  line: number | null;
};

/** A frame inside a `new Function` body: `at Scene (eval at instantiate (…), <anonymous>:12:5)`. */
const BODY_FRAME = /eval at .*, <anonymous>:(\d+):\d+/;

/**
 * Reads what a scene threw. The line is that of the innermost stack frame inside
 * the scene's body minus `lineOffset` (`new Function` puts two lines before it).
 */
export function sceneFailure(thrown: unknown, lineOffset: number): SceneFailure {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const bodyLine = Number(BODY_FRAME.exec(stack)?.[1] ?? Number.NaN);
  const line = bodyLine - lineOffset;
  return {
    message:
      withReactWords(messageOf(thrown).trim()) ||
      'The scene stopped with an error that has no message.',
    line: line >= 1 ? line : null,
  };
}
