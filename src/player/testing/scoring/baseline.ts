import type { CorpusScene } from '~/core/compiler/corpus/testing/read-scenes';
import { judgeComponent } from '../judge';
import { runCommonJs } from './common-js';
import { toCommonJs } from './esbuild';

/** Scenes that export nothing, and the component that their author means. */
const UNEXPORTED: Readonly<Record<string, string>> = {
  'no-export-quotes': 'Testimonials',
  'quiz-reveal': 'Quiz',
};

/**
 * What each unspoilt scene draws when a strict compiler makes it, by its name.
 * @throws Error when one does not run
 */
export function drawClean(scenes: readonly CorpusScene[]): Map<string, string[]> {
  return new Map(scenes.map((scene) => [scene.name, drawStrictly(scene)]));
}

function drawStrictly({ name, tsx }: CorpusScene): string[] {
  const component = UNEXPORTED[name];
  const whole = component ? `${tsx}\nexport { ${component} as default };` : tsx;
  const verdict = judgeComponent(() => runCommonJs(toCommonJs(whole)));
  if (verdict.kind === 'runs') return verdict.pictures;
  const reason = verdict.kind === 'throws' ? verdict.message : verdict.kind;
  throw new Error(`The clean scene ${name} does not run: ${reason}`);
}
