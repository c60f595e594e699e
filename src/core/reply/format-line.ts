import { FORMATS, type FormatName } from '../scene/format';

const WORDS = new Map<string, FormatName>([
  ['landscape', '16:9'],
  ['horizontal', '16:9'],
  ['portrait', '9:16'],
  ['vertical', '9:16'],
  ['square', '1:1'],
]);

function isFormat(text: string): text is FormatName {
  return Object.hasOwn(FORMATS, text);
}

/** The format that an `@format 9:16` line asks for; null for any other line. */
export function readFormatLine(line: string): FormatName | null {
  const match = /^\s*[`*]*@format\s*[:=]?\s*["']?([\w:]+)["']?[`*.]*\s*$/i.exec(line);
  const wanted = match?.[1]?.toLowerCase() ?? '';
  return isFormat(wanted) ? wanted : (WORDS.get(wanted) ?? null);
}

/** Whether a line of which only `part` has arrived may still be an `@format` line. */
export function mayBeFormatLine(part: string): boolean {
  const text = part.replace(/^[\s`*]+/, '').toLowerCase();
  return '@format'.startsWith(text) || text.startsWith('@format');
}
