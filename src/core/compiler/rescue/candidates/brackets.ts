import { type Candidate, insertion, removal } from '../edit';
import type { Problem } from '../problem';
import { scan } from '../scan';
import { lineAround } from '../tokens';
import { lineLeaving } from './jsx';

/**
 * Brackets and elements whose end is missing far before the parser notices: by the
 * indentation they end where a line stands that is not inside of them.
 */
export function brackets(text: string, { at, message }: Problem): Candidate[] {
  const candidates: Candidate[] = [];
  const limit = /may only|outside of function/.test(message) ? at : Math.min(text.length, at + 1);
  const { open, lastToTop, extra } = scan(text, limit);
  for (const one of open.slice(-6).reverse()) {
    const place = lineLeaving(text, one.at, text.length);
    if (place === null) continue;
    candidates.push({
      ...insertion(place, one.closer, 1.1),
      message: `Added the missing “${one.closer}”.`,
    });
  }
  const top = open[0];
  if (/may only appear at the top/.test(message) && top) {
    const { start } = lineAround(text, at);
    const closers = open
      .map(({ closer }) => closer)
      .reverse()
      .join('');
    candidates.push(insertion(start, closers, 1));
  }
  if (lastToTop >= 0) candidates.push(removal(lastToTop, lastToTop + 1, text, 1.4));
  for (const place of extra.slice(-3)) candidates.push(removal(place, place + 1, text, 1.2));
  return candidates;
}
