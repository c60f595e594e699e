import { type Reading, reading } from '../../unwrap/reading';

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lbrace: '{',
  rbrace: '}',
  lcub: '{',
  rcub: '}',
  grave: '`',
  equals: '=',
};
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi;

/** A text that was escaped as a whole: there is no tag in it, only `&lt;p&gt;`. */
export function htmlEscapes(text: string): Reading[] {
  if (!/&(?:lt|#60|#x3c);[\w/>&]/i.test(text) || /<[\w/>]/.test(text)) return [];
  return [reading(decodeHtml(text), 'decoded-html', 'Decoded the HTML escapes of the code.', null)];
}

/** An escape that stands in code, with the one that closes its string. */
export function entityAt(code: string, at: number): { length: number; by: string } | null {
  if (code[at] !== '&') return null;
  const entity = /^&#?\w{1,8};/.exec(code.slice(at, at + 12))?.[0];
  const by = entity ? decodeHtml(entity) : '';
  if (!entity || by === entity) return null;
  if (!/^["'`]$/.test(by)) return { length: entity.length, by };
  const newline = code.indexOf('\n', at);
  const end = code.indexOf(entity, at + entity.length);
  if (end < 0 || (newline >= 0 && end > newline && by !== '`'))
    return { length: entity.length, by };
  const inside = code.slice(at + entity.length, end);
  return { length: end + entity.length - at, by: by + inside + by };
}

/** A text with its HTML escapes decoded once. */
export function decodeHtml(text: string): string {
  return text.replace(ENTITY, (all: string, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? all;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point < 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
