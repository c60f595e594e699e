import { type Open, VOID_TAG } from './open';
import { tagNameAt } from './operand';
import { indentBefore } from './tokens';

/** Brackets around an attribute's value that are looked through: `{{`, and a call inside. */
const MAX_BRACKETS = 4;

/** `</div>` where code stands: the brackets above the given depth are not closed. */
export function bracketsLeft(text: string, at: number, open: readonly Open[]): number | null {
  const closer = `</${tagNameAt(text, at + 2)}>`;
  const depth = open.findLastIndex((one) => one.closer === closer);
  return depth >= 0 && text.startsWith(closer, at) ? depth + 1 : null;
}

/** `}>` and `/>` inside of an attribute's braces: one of them is missing. */
export function tagEndsTooEarly(text: string, at: number, open: readonly Open[]): number | null {
  const char = text[at];
  if (char !== '>' && char !== '/') return null;
  let depth = open.length - 1;
  while (open[depth]?.kind === 'bracket' && depth >= open.length - MAX_BRACKETS) depth -= 1;
  if (open[depth]?.kind !== 'tag' || depth === open.length - 1) return null;
  if (text.startsWith('/>', at)) return depth + 1;
  const last = text
    .slice(Math.max(0, at - 60), at)
    .trimEnd()
    .at(-1);
  const closes = char === '>' && (last === '}' || (last !== '=' && text[at + 1] === '\n'));
  return closes ? depth + 1 : null;
}

/** A line of closing brackets in the text of an element: the element is not closed. */
export function elementsLeft(text: string, at: number, open: readonly Open[]): number | null {
  if (indentBefore(text, at) === null) return null;
  if (!/^\)+\s*(?:[;,}]|$)/m.test(text.slice(at, at + 20))) return null;
  const depth = open.findLastIndex(({ kind }) => kind === 'bracket');
  return open[depth]?.closer === ')' ? depth + 1 : null;
}

/** What an element lacks that is open inside of one that ends at `at`: its end, or the slash of a void one. */
export function missingEnd({ closer, inner }: Open, at: number): { at: number; text: string } {
  return VOID_TAG.test(closer.slice(2, -1)) ? { at: inner - 1, text: ' /' } : { at, text: closer };
}
