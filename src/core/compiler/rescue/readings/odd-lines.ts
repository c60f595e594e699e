import { type Reading, reading } from '../../unwrap/reading';

/** Line ends of other kinds, and code in one line with its line ends written as `\n`. */
export function oddLines(text: string): Reading[] {
  const breaks = text.replace(/\r\n?|[\u2028\u2029\v\f\x85]/g, '\n');
  const message = 'Read unusual line ends as line ends; lines are those of the result.';
  if (breaks !== text) return [reading(breaks, 'decoded-lines', message, null)];
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const escaped = text.match(/(?<!\\)\\n/g)?.length ?? 0;
  if (escaped < 2 || lines > 3 + escaped / 4) return [];
  return [reading(decodeEscapes(text), 'decoded-lines', message, null)];
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t' };

/** The content of a JSON or JavaScript string. What is no escape stays; one that was cut off goes. */
export function decodeEscapes(raw: string): string {
  return raw.replace(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([\s\S])|$)/gi,
    (all: string, braced, four, two, line, char) => {
      const hex: unknown = braced ?? four ?? two;
      if (typeof hex === 'string') return fromHex(hex) ?? all;
      if (line !== undefined) return '';
      if (char === undefined) return '';
      if (typeof char !== 'string') return all;
      return SIMPLE[char] ?? (/[\w.(+*?^|[\]-]/.test(char) ? all : char);
    },
  );
}

function fromHex(hex: string): string | null {
  const point = Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
