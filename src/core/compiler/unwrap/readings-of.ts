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
  const whole: Reading = { text: plainSource(source), notes: [] };
  yield whole;
  const [spoken = whole] = thinking(whole.text);
  const found = fences(spoken.text);
  if (spoken !== whole && found.length === 0) yield spoken;
  yield* found;
  const [best = spoken] = found;
  for (const { text, notes } of prose(best.text)) yield { text, notes: [...best.notes, ...notes] };
}

/** A source without its byte order mark, its lines ended as the language itself reads them. */
export function plainSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** What a model said behind its thinking. */
export function thinking(text: string): Reading[] {
  const spoken = text.replace(THINKING, blank);
  return spoken === text ? [] : [left(spoken, 0)];
}

/** The code in the Markdown fences of a text. */
export function fences(text: string): Reading[] {
  const { lines, blocks } = fencedBlocks(text.split('\n'));
  return readBlocks(lines, blocks, 'unwrapped-fence', 'Took the code out of its Markdown fence.');
}

/** The code between the first and the last words of a text. */
export function prose(text: string): Reading[] {
  const lines = text.split('\n');
  const block = betweenProse(lines);
  return block ? [left(textOfBlock(lines, block), block.from)] : [];
}

/** @param from the lines before the code */
function left(code: string, from: number): Reading {
  return reading(code, 'unwrapped-prose', 'Left out the text around the code.', from + 1);
}
