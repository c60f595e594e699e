/** A word of the code around a problem. */
export type Token = { start: number; end: number; text: string };

const TOKEN =
  /(?:[\p{ID_Start}$_][\p{ID_Continue}$]*)|(?:\d[\w.]*)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|=>|===|!==|\.\.\.|\?\?|\?\.|&&|\|\||[<>!=+*/-]=|\/>|<\/|\+\+|--|[^\s]/uy;

/** The token that begins at or after `at`, or null at the end of the text. */
export function tokenAt(text: string, at: number): Token | null {
  const start = at + (/^\s*/.exec(text.slice(at, at + 2000))?.[0].length ?? 0);
  TOKEN.lastIndex = start;
  const word = TOKEN.exec(text)?.[0];
  return word ? { start, end: start + word.length, text: word } : null;
}

/** The last token that ends before `at`; read from the beginning of its line. */
export function tokenBefore(text: string, at: number): Token | null {
  const end = at - (/\s*$/.exec(text.slice(Math.max(0, at - 2000), at))?.[0].length ?? 0);
  if (end <= 0) return null;
  let from = text.lastIndexOf('\n', end - 1) + 1;
  let last: Token | null = null;
  for (let next = tokenAt(text, from); next && next.start < end; next = tokenAt(text, from)) {
    last = next.end <= end ? next : { ...next, end, text: text.slice(next.start, end) };
    from = next.end;
  }
  return last;
}

/** Offset of the first character of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Offsets of the line that holds `at`; `end` is that of its line break. */
export function lineAround(text: string, at: number): { start: number; end: number } {
  const start = lineStart(text, at);
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

/** Leading blanks of the line at `start`. */
export function indentOf(text: string, start: number): number {
  return /^[ \t]*/.exec(text.slice(start, start + 400))?.[0].length ?? 0;
}

/** How many blanks stand between the beginning of a line and `at`; null where something else does. */
export function indentBefore(text: string, at: number): number | null {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  return start === 0 || text[start - 1] === '\n' ? at - start : null;
}
