import { type Reading, reading } from '../../unwrap/reading';
import { mendCode } from './code-walk';
import { entityAt } from './html-escapes';
import { quotesAt } from './look-alike-quotes';

/** Characters that stand in code where another one is meant. */
const MEANT: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '【': '[',
  '】': ']',
  '…': '...',
  '–': '-',
  '—': '-',
  '−': '-',
  '×': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!==',
  '→': '=>',
  '⇒': '=>',
  '\u0085': ' ',
};
/** Controls, soft hyphens, zero-width characters and marks of direction: nobody sees them. */
const INVISIBLE = /^(?:(?![\t-\r])[\p{Cc}\p{Cf}]|\p{Variation_Selector}|\uFFFC|\uFFFD)+/u;
const WORTH_IT = /[^\t\n\r -~]|&#?\w+;|\\/;

/**
 * Code whose characters were dressed up on their way: curly quotes, full-width punctuation,
 * HTML escapes, backslashes of Markdown and JSON, invisible characters. Texts stay as they are.
 */
export function lookAlikes(text: string): Reading[] {
  if (!WORTH_IT.test(text)) return [];
  let first = -1;
  const mended = mendCode(text, (code, at) => {
    const change =
      quotesAt(code, at) ?? entityAt(code, at) ?? escapeAt(code, at) ?? otherAt(code, at);
    if (change && first < 0) first = code.slice(0, at).split('\n').length;
    return change;
  });
  if (first < 0) return [];
  const message = 'Replaced characters that only look like code: quotes, punctuation or escapes.';
  return [reading(mended, 'replaced-characters', message, first)];
}

/** A backslash in code, unless it begins an identifier's escape. */
function escapeAt(code: string, at: number) {
  const next = code[at + 1] ?? '';
  if (code[at] !== '\\' || next === 'u') return null;
  return /[nrt]/.test(next) ? { length: 2, by: ' ' } : { length: 1, by: '' };
}

function otherAt(code: string, at: number) {
  const char = code[at] ?? '';
  if (char > ' ' && char < '\x7F') return null;
  const meant = MEANT[char];
  if (meant !== undefined) return { length: 1, by: meant };
  const unseen = INVISIBLE.exec(code.slice(at, at + 50));
  if (unseen) return { length: unseen[0].length, by: '' };
  const ascii = String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  return char >= '！' && char <= '～' && !/\w/.test(ascii) ? { length: 1, by: ascii } : null;
}
