import { FORMATS, type FormatName } from '../../scene/format';
import type { Directive } from '../action';

const WORDS = new Map<string, FormatName>([
  ['landscape', '16:9'],
  ['horizontal', '16:9'],
  ['widescreen', '16:9'],
  ['portrait', '9:16'],
  ['vertical', '9:16'],
  ['square', '1:1'],
]);

function isFormat(text: string): text is FormatName {
  return Object.hasOwn(FORMATS, text);
}

/** `9:16`, `vertical`, `1080x1920`, `vertical (9:16)`; null for a shape that videos do not have. */
export function readFormat(text: string): Directive[] | null {
  const words = text
    .toLowerCase()
    .replace(/\b(?:name|value|ratio|aspect|format)\s*[=:]|["'“”`()=]/g, ' ')
    .replace(/^\s*(?::|to\b)/, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  const named = words.map((word) => WORDS.get(word) ?? ratio(word));
  const [format] = named;
  if (!format || named.some((one) => one !== format)) return null;
  return [{ kind: 'format', format }];
}

function ratio(word: string): FormatName | null {
  const [, width, height] = /^(\d+)[:/x×](\d+)$/.exec(word) ?? [];
  const found = Object.keys(FORMATS).find((name) => {
    const [across, down] = name.split(':').map(Number);
    return Number(width) * (down ?? 0) === Number(height) * (across ?? 0);
  });
  return Number(width) > 0 && found && isFormat(found) ? found : null;
}
