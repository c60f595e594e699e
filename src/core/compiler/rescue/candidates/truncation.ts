import type { Candidate } from '../edit';
import { scan } from '../scan';
import { lineLeaving } from './line-leaving';

/** What may stand between the last whole word and the closers, so that an expression is whole. */
const FILLERS = ['', ' null', ' => null', ': null'];
const MAX_CUTS = 14;

/**
 * The ways to end a text that broke off: at its end, else at an earlier place where
 * something was whole, everything that is open there closed.
 */
export function* truncation(text: string): Generator<Candidate> {
  const end = text.trimEnd().length;
  const left = scan(text, end).open;
  if (left.length === 0) return;
  // What broke off goes on to its end; a line outside of something open speaks against it.
  const goesOn = left.some(({ at }) => lineLeaving(text, at, end) !== null);
  for (const [index, cut] of cutsOf(text, end).entries()) {
    const { open } = scan(text, cut);
    const closers = open
      .map(({ closer }) => closer)
      .reverse()
      .join('');
    for (const [rank, filler] of FILLERS.entries()) {
      yield {
        edits: [{ start: cut, end: text.length, text: filler + closers }],
        cost: (goesOn ? 3 : 1) + index / 4 + rank / 10,
        kind: 'closed-truncation',
        message: 'The code breaks off; what was there is closed and shown.',
        degraded: true,
      };
    }
  }
}

/** Places to cut at, from the end: after whole things, before what is only begun, and at lines. */
function cutsOf(text: string, end: number): number[] {
  const cuts = new Set([end]);
  const begun = scan(text, end).open.at(-1);
  if (begun && begun.kind !== 'element' && begun.kind !== 'bracket') cuts.add(begun.at);
  const tail = text.slice(Math.max(0, end - 1500), end);
  const from = end - tail.length;
  const places: number[] = [];
  // A comma or an operator is cut off with what follows it; a closer is kept.
  for (const found of tail.matchAll(/[,;)}\]>]|\n/g)) {
    const keeps = /[;)}\]>]/.test(found[0]) ? 1 : 0;
    places.push(from + found.index + keeps);
  }
  for (const place of places.reverse()) {
    if (cuts.size >= MAX_CUTS) break;
    cuts.add(place);
  }
  return [...cuts];
}
