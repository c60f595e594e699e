import { literal } from '../designs/literal';

/** A string or number written as a literal in a source; `start` and `end` are offsets of its text. */
export type Literal = { start: number; end: number; value: string | number };

type Token = { kind: 'string' | 'word' | 'mark'; start: number; end: number };

// Enough of JavaScript to walk an object literal: strings, comments, words, single characters.
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|[-+]?(?:\d+(?:\.\d+)?|\.\d+)|[\p{L}_$][\p{L}\p{N}_$]*|\S/gu;

function* tokens(source: string, from: number): Generator<Token> {
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = from;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const text = match[0];
    if (text.startsWith('//') || text.startsWith('/*')) continue;
    const kind = /^["'`]/.test(text)
      ? 'string'
      : /^[\p{L}\p{N}_$.+-]/u.test(text)
        ? 'word'
        : 'mark';
    yield { kind, start: match.index, end: match.index + text.length };
  }
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

function decode(text: string): string {
  return text
    .slice(1, -1)
    .replace(
      /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|\r?\n|([\s\S]))/gi,
      (_, long, four, two, one) => {
        const code = long ?? four ?? two;
        if (code) return String.fromCodePoint(Number.parseInt(code, 16));
        return one === undefined ? '' : (ESCAPES[one] ?? one);
      },
    );
}

function literalAt(source: string, token: Token): Literal | null {
  const text = source.slice(token.start, token.end);
  if (token.kind === 'string') {
    // A template with a hole is an expression, not a literal.
    return text.startsWith('`') && /(?<!\\)\$\{/.test(text)
      ? null
      : { ...span(token), value: decode(text) };
  }
  return /^[-+]?\.?\d/.test(text) ? { ...span(token), value: Number(text) } : null;
}

function span({ start, end }: Token) {
  return { start, end };
}

/** Where the contents of `const NAME = { … }` begin, or null when there is no such constant. */
function bodyOf(source: string, name: string): number | null {
  const match = new RegExp(`\\b(?:const|let|var)\\s+${name}\\s*(?::[^=]+)?=\\s*\\{`).exec(source);
  return match ? match.index + match[0].length : null;
}

/** The literal of `NAME.key` in the source, or null when it is gone or is no plain literal. */
export function findField(source: string, name: string, key: string): Literal | null {
  const from = bodyOf(source, name);
  if (from === null) return null;
  let depth = 0;
  let before: string[] = [];
  for (const token of tokens(source, from)) {
    const text = source.slice(token.start, token.end);
    if (depth === 0 && before[1] === ':' && before[0]?.replace(/^["']|["']$/g, '') === key) {
      const found = literalAt(source, token);
      // "1 + 2" and "'a' + b" are expressions.
      return found && /^\s*(?:[,}\n]|\/[/*])/.test(source.slice(token.end)) ? found : null;
    }
    if (/^[{[(]$/.test(text)) depth++;
    if (/^[}\])]$/.test(text) && --depth < 0) return null;
    before = depth === 0 ? [before[1] ?? '', text] : [];
  }
  return null;
}

/** Every string literal inside `const NAME = { … }`, at any depth, in order. */
export function findStrings(source: string, name: string): (Literal & { value: string })[] {
  const from = bodyOf(source, name);
  const found: (Literal & { value: string })[] = [];
  if (from === null) return found;
  let depth = 0;
  for (const token of tokens(source, from)) {
    const text = source.slice(token.start, token.end);
    if (/^[{[(]$/.test(text)) depth++;
    if (/^[}\])]$/.test(text) && --depth < 0) break;
    const value = token.kind === 'string' ? literalAt(source, token)?.value : null;
    if (typeof value === 'string') found.push({ ...span(token), value });
  }
  return found;
}

/** The string items of the array `NAME.key`; null when it is no array of plain strings. */
export function findItems(
  source: string,
  name: string,
  key: string,
): (Literal & { value: string })[] | null {
  const from = bodyOf(source, name);
  if (from === null) return null;
  const match = new RegExp(`\\b${key}\\s*:\\s*\\[`).exec(source.slice(from));
  if (!match) return null;
  const items: (Literal & { value: string })[] = [];
  for (const token of tokens(source, from + match.index + match[0].length)) {
    const text = source.slice(token.start, token.end);
    if (text === ']') return items;
    if (text === ',') continue;
    const value = token.kind === 'string' ? literalAt(source, token)?.value : null;
    if (typeof value !== 'string') return null;
    items.push({ ...span(token), value });
  }
  return null;
}

function quoteLike(quote: string, text: string): string {
  const safe = literal(text);
  if (quote === '"') return safe;
  const inner = safe.slice(1, -1).replace(/\\"/g, '"');
  return quote === "'"
    ? `'${inner.replace(/'/g, "\\'")}'`
    : `\`${inner.replace(/\$\{/g, '\\${')}\``;
}

/** The source with one literal changed, in the quotes it had; every other byte stays. */
export function replaceLiteral(source: string, place: Literal, value: string | number): string {
  const written =
    typeof value === 'number' ? String(value) : quoteLike(source.charAt(place.start), value);
  return source.slice(0, place.start) + written + source.slice(place.end);
}
