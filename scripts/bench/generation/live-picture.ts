import { compileScene } from '../../../src/core/compiler/compile-scene';
import { readScenes } from '../../../src/core/compiler/corpus/testing/read-scenes';
import { compileInNode } from '../../../src/core/compiler/gate-node';
import { closePartial } from '../../../src/core/compiler/partial/close-partial';
import { judge } from '../../../src/player/testing/judge';
import { quantile, report } from '../figures';

/** How much more of a stream has come at each look, in characters: an eighth of a second. */
const STEP = 40;

/** How many of the recorded scenes are seen before their stream ends, and how early. */
export function measureLivePicture(): void {
  const scenes = readScenes();
  const first: number[] = [];
  const times: number[] = [];
  for (const { tsx } of scenes) {
    for (let length = STEP; length < tsx.length; length += STEP) {
      const start = performance.now();
      const closed = closePartial(tsx.slice(0, length));
      const made = closed === null ? null : compileScene(closed, { gate: compileInNode });
      times.push(performance.now() - start);
      if (!made?.js || judge({ js: made.js, params: made.params }).kind !== 'runs') continue;
      first.push(length / tsx.length);
      break;
    }
  }
  const share = Math.round((100 * first.length) / scenes.length);
  report(
    'generation',
    'recorded scenes seen before they are whole',
    `${share} % of ${scenes.length} · goal 60 %`,
  );
  report(
    'generation',
    'how far they had come by then',
    `median ${Math.round(100 * quantile(first, 0.5))} %`,
  );
  report(
    'generation',
    'closing and compiling what has come',
    `median ${quantile(times, 0.5).toFixed(1)} ms · p95 ${quantile(times, 0.95).toFixed(1)} ms`,
  );
}
