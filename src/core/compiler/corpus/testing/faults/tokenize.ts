/** A piece of source text that is one word, number, string or mark. */
export type Piece = { start: number; end: number; text: string };

/**
 * Words with dashes inside tags come apart, templates stay whole, and JSX text is taken for
 * code: close enough to choose a place for a fault, which is all that it is for.
 */
const PIECE =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\[\s\S]|[^`\\])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*|=>|\.\.\.|[=!]==?|&&|\|\||\?\?|\?\.|[<>]=|\*\*|\+\+|--|[+\-*/]=|<\/|\/>|[^\s]/gu;

const isComment = (text: string) => text.startsWith('//') || text.startsWith('/*');

/** The pieces of a source, without its comments and spaces. */
export function tokenize(source: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: text, index } of source.matchAll(PIECE)) {
    if (!isComment(text)) pieces.push({ start: index, end: index + text.length, text });
  }
  return pieces;
}
