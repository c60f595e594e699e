import type { SceneTrouble } from '../../preview/use-frame-host';

type LoopStop = Extract<SceneTrouble, { kind: 'loop-stopped' }>;

const COUNT = new Intl.NumberFormat('en');

/** `The loop on line 12 of “Confetti” ran 5,000,000 times in one frame and was stopped.` */
export function loopSentence({ line, iterations }: LoopStop, sceneName: string): string {
  return `The loop on line ${line} of “${sceneName}” ran ${COUNT.format(iterations)} times in one frame and was stopped.`;
}

/** A trouble as the code editor marks it, where the scene and the line are seen anyway. */
export function troubleInCode(trouble: SceneTrouble): { message: string; line: number | null } {
  if (trouble.kind === 'scene-stopped') return { message: trouble.message, line: trouble.line };
  if (trouble.kind === 'scene-frozen') {
    return {
      message: 'This scene stopped answering and is left out of the preview, until it is changed.',
      line: null,
    };
  }
  const { line, iterations } = trouble;
  const times = COUNT.format(iterations);
  return { message: `This loop ran ${times} times in one frame and was stopped.`, line };
}
