import type { CorpusScene } from '~/core/compiler/corpus/testing/read-scenes';
import { judgeComponent } from '../judge';
import { framewright } from './pipeline';

/** What each unspoilt scene draws, by its name. @throws Error when one does not run */
export async function drawClean(scenes: readonly CorpusScene[]): Promise<Map<string, string[]>> {
  const drawn = new Map<string, string[]>();
  for (const { name, tsx } of scenes) {
    const attempt = await framewright.attempt(tsx);
    const verdict = attempt.make ? judgeComponent(attempt.make) : null;
    if (verdict?.kind !== 'runs') {
      const reason = verdict?.kind === 'throws' ? verdict.message : (verdict?.kind ?? 'no body');
      throw new Error(`The clean scene ${name} does not run: ${reason}`);
    }
    drawn.set(name, verdict.pictures);
  }
  return drawn;
}
