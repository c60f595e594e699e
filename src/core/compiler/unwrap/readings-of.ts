import { betweenProse } from './between-prose';
import { readBlocks, textOfBlock } from './blocks';
import { fencedBlocks } from './fenced-blocks';
import { blank, type Reading, reading } from './reading';

const THINKING = /^\s*<(think|thinking|thought)>[\s\S]*?<\/\1>/i;

/**
 * The readings of a source, likeliest first: as it is, then the code inside its fences,
 * then the code between its prose. Only when one does not compile is the next one worth
 * a try, so that no valid scene is ever cut. Yields six at most.
 */
export function* readingsOf(source: string): Generator<Reading> {
  const text = source.replace(/^\uFEFF/, '');
  yield { text, notes: [] };
  const whole = text.replace(/\r\n?/g, '\n');
  const spoken = whole.replace(THINKING, blank);
  const answer = spoken.split('\n');
  const [best, ...others] = fencesOf(answer);
  if (best) yield best;
  else if (spoken !== whole) yield left(spoken, 0);
  yield* others;
  const lines = best ? best.text.split('\n') : answer;
  const block = betweenProse(lines);
  if (!block) return;
  const { text: cut, notes } = left(textOfBlock(lines, block), block.from);
  yield { text: cut, notes: [...(best?.notes ?? []), ...notes] };
}

/** @param from the lines before the code */
function left(code: string, from: number): Reading {
  return reading(code, 'unwrapped-prose', 'Left out the text around the code.', from + 1);
}

function fencesOf(answer: readonly string[]): Reading[] {
  const { lines, blocks } = fencedBlocks(answer);
  return readBlocks(lines, blocks, 'unwrapped-fence', 'Took the code out of its Markdown fence.');
}
