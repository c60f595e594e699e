const CALL = /[\w$]<(?=[\w{[('"])/g;
const TYPE_CHARACTERS = /[\w\s,.:;|&{}[\]()?'"<>=$-]/;
const MAX_LENGTH = 300;

/**
 * Blanks the type arguments of calls, `forwardRef<A, B>(…)`: the parser takes them for less-than
 * signs as soon as anything inside of the call is broken, and then names the wrong place.
 */
export function withoutTypeArguments(text: string): string {
  let result = '';
  let at = 0;
  for (const found of text.matchAll(CALL)) {
    const start = found.index + 1;
    const end = start < at ? -1 : endOfArguments(text, start);
    if (end < 0 || !/^\s*\(/.test(text.slice(end, end + 20))) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n\u2028\u2029]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}

/** Offset behind the `>` that closes the `<` at `start`, or -1. */
function endOfArguments(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + MAX_LENGTH); at++) {
    const char = text[at] ?? '';
    if (!TYPE_CHARACTERS.test(char)) return -1;
    if (/[<{[(]/.test(char)) depth += 1;
    else if (/[\]})]/.test(char) || (char === '>' && text[at - 1] !== '=')) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}
