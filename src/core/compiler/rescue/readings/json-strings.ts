import { looksLikeScene } from '../../../reply/code-start';
import { decodeEscapes } from './odd-lines';

/** Where a value begins: behind its key, in a list, or at the beginning of the text. */
const VALUE = /(^|["'`]\s*:|\b(?:code|tsx|jsx|source|content)\s*:|[[,]\s*\n|^\s*\[)\s*(["'`])/g;
/** A scene is most of the text that carries it; code that shows code is not. */
const SHARE = 0.4;
const CODE = /^(?:\s|\\[nrt])*(?:import|export|const|function|\/\/|['"]use)/;
const MOST = 60;

/**
 * Texts of something like JSON that does not parse: with raw line breaks, quotes that are
 * not escaped, template literals, or an end that never came.
 */
export function stringsIn(text: string): string[] {
  const found = valuesOf(text);
  const length = found.reduce((sum, code) => sum + code.length, 0);
  return length < text.length * SHARE ? [] : found;
}

function valuesOf(text: string): string[] {
  const found: string[] = [];
  let tried = 0;
  VALUE.lastIndex = 0;
  for (let match = VALUE.exec(text); match && tried++ < MOST; match = VALUE.exec(text)) {
    const from = match.index + match[0].length;
    const quote = match[2] ?? '"';
    const end = simpleEnd(text, from, quote);
    const code = decodeEscapes(text.slice(from, end));
    if (looksLikeScene(code) && /^.\s*(?:[,;}\])]|$)/.test(text.slice(end, end + 40) || '"')) {
      found.push(code);
      VALUE.lastIndex = end + 1;
      continue;
    }
    const isCut = CODE.test(text.slice(from, from + 60));
    const whole = isCut ? contentOf(text.slice(from, lastEnd(text, from, quote))) : '';
    if (looksLikeScene(whole)) return [...found, whole];
    VALUE.lastIndex = Math.max(from, end);
  }
  return found;
}

/** What stands between quotes that are not escaped: in several lines it is written as it is. */
function contentOf(raw: string): string {
  return raw.split('\n').length > 3 && !/\\["'`]/.test(raw) ? raw : decodeEscapes(raw);
}

/** The first quote without a backslash, or the end of the text. */
function simpleEnd(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at;
  }
  return text.length;
}

/** The quote behind which only closers follow, for a text with quotes that are not escaped. */
function lastEnd(text: string, from: number, quote: string): number {
  const tail = /(["'`])[\s,;\]})]*(?:`{3,}\s*)?$/.exec(text);
  return tail && tail[1] === quote && tail.index > from ? tail.index : text.length;
}
