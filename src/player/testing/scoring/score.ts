import { judgeComponent } from '../judge';
import type { Pipeline } from './pipeline';

/** How a pipeline did with one text. */
export type Score = {
  /** Draws something at some frame and throws at none. */
  runs: boolean;
  /** Draws exactly what the scene draws that the text was made from. */
  same: boolean;
  /** Claimed success, with a body and no notes, and does not run. */
  silent: boolean;
  notes: readonly string[];
  /** Why it does not run; null when it does. */
  problem: string | null;
};

/** @param pictures what the unspoilt scene draws */
export async function score(
  pipeline: Pipeline,
  text: string,
  pictures: readonly string[],
): Promise<Score> {
  const attempt = await pipeline.attempt(text);
  if (!attempt.make) {
    return {
      runs: false,
      same: false,
      silent: false,
      notes: [],
      problem: `compile: ${attempt.error}`,
    };
  }
  const { notes } = attempt;
  const verdict = judgeComponent(attempt.make);
  if (verdict.kind === 'runs') {
    const same = verdict.pictures.every((picture, index) => picture === pictures[index]);
    return { runs: true, same, silent: false, notes, problem: null };
  }
  const problem = verdict.kind === 'throws' ? `throws: ${verdict.message}` : verdict.kind;
  return { runs: false, same: false, silent: notes.length === 0, notes, problem };
}
