import { messageOf } from '~/core/errors';

type Place = { message: string; line: number | null; column: number | null };

/**
 * A parser's exception as one sentence and a place. Line and column are 1-based.
 * Both Sucrase and acorn end their messages with `(line:column)`.
 *
 * @param firstColumn what the parser calls the first column: 1 for Sucrase, 0 for acorn
 */
export function sentenceOf(thrown: unknown, firstColumn: 0 | 1): Place {
  const raw = messageOf(thrown).replace(/^Error transforming [^:]*: /, '');
  const place = /\s*\((\d+):(\d+)\)$/.exec(raw);
  const words = (place ? raw.slice(0, place.index) : raw).replace(/\.$/, '');
  return {
    message: `The code cannot be read: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
    line: place ? Number(place[1]) : null,
    column: place ? Number(place[2]) + 1 - firstColumn : null,
  };
}
