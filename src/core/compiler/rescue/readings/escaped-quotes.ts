import { type Reading, reading } from '../../unwrap/reading';

/** Code that was quoted: every quote of a kind has a backslash, as in `\"` or `` \` `` and `\${`. */
export function escapedQuotes(text: string): Reading[] {
  let code = text;
  for (const quote of ['`', '"', "'"]) {
    const all = code.split(quote).length - 1;
    if (all < 2 || code.split(`\\${quote}`).length - 1 < all) continue;
    code = code.replaceAll(`\\${quote}`, quote);
    if (quote === '`') code = code.replaceAll('\\${', '${').replaceAll('\\\\', '\\');
  }
  if (code === text) return [];
  const message = 'Removed the backslashes before quotes.';
  return [reading(code, 'unescaped-quotes', message, null)];
}

/** Code between one pair of quotes. */
export function outerQuotes(text: string): Reading[] {
  const [, before = '', quote = '', code = ''] =
    /^(\s*)(['"`]{1,3})(?:[ \t]*(?:tsx|jsx|typescript|javascript)\b)?([\s\S]*)$/.exec(text) ?? [];
  const end = code.trimEnd().replace(/[;,]$/, '');
  if (!quote || new Set(quote).size > 1 || !end.endsWith(quote) || code.length < 20) return [];
  const inside = before + code.slice(0, end.length - quote.length);
  return [reading(inside, 'unwrapped-quotes', 'Took the code out of its quotes.', 1)];
}
