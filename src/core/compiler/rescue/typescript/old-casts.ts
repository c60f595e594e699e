import type { Candidate } from '../edit';
import type { Problem } from '../problem';

/** `<any>value` behind something that a value has to follow. */
const CAST =
  /(?<=(?:[=(,:?[&|+\-*/!{;]|=>|\breturn|^)\s*)<([A-Za-z_$][\w$.]*)(?:<[\w\s,.$[\]|]*>)?(?:\[\])*(?:\s*\|\s*[\w$.]+(?:\[\])*)*>(?=\s*[\w$({["'`!-])/gm;

/** TypeScript's old casts: in TSX they are elements that nobody closes. All of them at once. */
export function oldCasts(text: string, { message }: Problem): Candidate[] {
  if (!/JSX|closing tag|Unexpected token/.test(message)) return [];
  const edits = [...text.matchAll(CAST)]
    .filter(([, name = '']) => !text.includes(`</${name}`))
    .map(({ 0: cast, index }) => ({ start: index, end: index + cast.length, text: '' }));
  if (edits.length === 0) return [];
  const sentence = 'Left out casts in angle brackets: they look like elements.';
  return [{ edits, cost: 0.8, kind: 'old-cast', message: sentence, degraded: false }];
}
