import { blend, contrast, isDark, luminance } from '../color';
import { COLOR_NAMES } from './color-names';

/** Colours that a prompt gives to parts of the picture, as hex. */
export type ColorRoles = {
  background?: string;
  title?: string;
  accent?: string;
  /** One colour for the whole mood: "in blue", "a green theme". */
  theme?: string;
  /** "dark theme", "light background". */
  tone?: 'dark' | 'light';
};

const TONES: Record<string, (hex: string) => string> = {
  dark: (hex) => blend('#05070a', hex, luminance(hex) > 0.12 ? 0.62 : 0.45),
  deep: (hex) => blend('#05070a', hex, 0.5),
  light: (hex) => blend('#ffffff', hex, 0.62),
  pale: (hex) => blend('#ffffff', hex, 0.72),
  pastel: (hex) => blend('#ffffff', hex, 0.58),
  soft: (hex) => blend('#ffffff', hex, 0.4),
  bright: (hex) => blend('#ffffff', hex, 0.12),
};

const NAMES = [...COLOR_NAMES.keys()]
  .sort((a, b) => b.length - a.length)
  // "sky blue" and "skyblue" are the same name.
  .map((name) =>
    name.replace(
      /(?<=\w)(blue|green|pink|red|white|gr[ae]y|purple|orange|violet|brown|yellow)$/,
      '\\s?$1',
    ),
  )
  .join('|');
const TONE = `(?:very\\s+)?(?:${Object.keys(TONES).join('|')}|vivid|vibrant|neon|hot|warm|cool|electric|royal|solid|plain|pure|rich|muted)`;

/** Regular expression source of one colour: hex, name, or name with a tone. */
export const COLOR = `#[0-9a-f]{8}\\b|#[0-9a-f]{6}\\b|#[0-9a-f]{3,4}\\b|(?:${TONE}[\\s-]+)?\\b(?:${NAMES})\\b`;

/** Hex value of what `COLOR` matched, or null for anything else. */
export function colorOf(text: string): string | null {
  const words = text.toLowerCase().trim();
  if (/^#[0-9a-f]{3,8}$/.test(words)) {
    const digits = words.slice(1);
    return `#${digits.length < 6 ? [...digits.slice(0, 3)].map((d) => d + d).join('') : digits.slice(0, 6)}`;
  }
  const [, tone = '', name = ''] = /^(?:very\s+)?([a-z]+)[\s-]+(.+)$/.exec(words) ?? [];
  const base = COLOR_NAMES.get(name.replace(/[\s-]/g, ''));
  const toned = TONES[tone];
  if (base && toned) return toned(base);
  return COLOR_NAMES.get(words.replace(/[\s-]/g, '')) ?? base ?? null;
}

const ACCENTS =
  'accents?|bars?|highlights?|bubbles?|details|lines?|ring|bullets?|logo|mark|badge|dots?|columns?';
const LETTERS = 'text|letters?|lettering|font|type|typography|titles?|words|headlines?';
const GROUND = 'background|backdrop|bg|back ground|ground';

type Shape = { pattern: RegExp; roles: readonly ('background' | 'title' | 'accent' | 'theme')[] };
const shape = (source: string, ...roles: Shape['roles']): Shape => ({
  pattern: new RegExp(
    `(?:\\b(?:with|on|over|against|in|and|using|use)\\s+)?(?:an?\\s+|the\\s+)?${source}`,
    'i',
  ),
  roles,
});
const IS = '(?:\\s+colou?r)?\\s*(?:is|are|:|=|in|of|to|should be|must be|be)?\\s+(?:an?\\s+)?';
const SHAPES: readonly Shape[] = [
  { pattern: new RegExp(`(?<=⟧)\\s+in\\s+(${COLOR})(?!\\s+(?:${GROUND}))`, 'i'), roles: ['title'] },
  shape(
    `(${COLOR})\\s+(?:${LETTERS})?\\s*(?:on|over|against)\\s+(?:an?\\s+)?(${COLOR})(?:\\s+(?:${GROUND}))?(?=\\s*(?:$|[,.;!)\\n]|with\\b|and\\b))`,
    'title',
    'background',
  ),
  shape(`(${COLOR})(?:[\\s-]+colou?red)?(?:\\s+gradient)?\\s+(?:${GROUND})\\b`, 'background'),
  shape(`\\b(?:${GROUND})${IS}(${COLOR})`, 'background'),
  shape(
    `(${COLOR})(?:[\\s-]+colou?red)?\\s+(?:${LETTERS})\\b(?!\\s+(?:card|scene|screen))`,
    'title',
  ),
  shape(`\\b(?:${LETTERS})\\s*(?:colou?r\\s*)?(?:is|are|:|=|in|should be)\\s+(${COLOR})`, 'title'),
  shape(`(${COLOR})\\s+(?:${ACCENTS})\\b`, 'accent'),
  shape(`\\b(?:${ACCENTS})\\s*(?:colou?r\\s*)?(?:is|are|:|=|in|should be)\\s+(${COLOR})`, 'accent'),
  shape(`(${COLOR})\\s+(?:theme|palette|style|look|colou?r scheme|colou?rs|tones?)\\b`, 'theme'),
  shape(`\\b(?:colou?rs?|theme|palette)\\s*(?::|=|is|in)?\\s+(${COLOR})`, 'theme'),
  {
    pattern: new RegExp(`(?:,|\\ball)?\\s*\\bin\\s+(${COLOR})(?=\\s*(?:$|[,.;!)\\n]))`, 'i'),
    roles: ['theme'],
  },
  {
    pattern: new RegExp(`\\s*\\bon\\s+(?:an?\\s+)?(${COLOR})(?=\\s*(?:$|[.;!)\\n]))`, 'i'),
    roles: ['background'],
  },
];

const TONE_SHAPE = new RegExp(
  `(?:\\b(?:with|on|in|use)\\s+)?(?:an?\\s+|the\\s+)?\\b(dark|black|light|bright|white)\\s+(?:theme|mode|style|look|${GROUND})\\b`,
  'i',
);

/** Reads the colours that a prompt gives to parts of the picture; `rest` is the text without them. */
export function readColors(text: string): { roles: ColorRoles; rest: string } {
  const roles: ColorRoles = {};
  let rest = text;
  for (const { pattern, roles: names } of SHAPES) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const values = match.slice(1, names.length + 1).map((value) => colorOf(value ?? ''));
    if (values.some((value) => value === null)) continue;
    names.forEach((name, index) => {
      roles[name] ??= values[index] ?? undefined;
    });
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  const tone = TONE_SHAPE.exec(rest);
  if (tone) {
    roles.tone = /dark|black/i.test(tone[1] ?? '') ? 'dark' : 'light';
    rest = `${rest.slice(0, tone.index)} ${rest.slice(tone.index + tone[0].length)}`;
  }
  return { roles, rest: rest.replace(/ {2,}/g, ' ') };
}

/** True when letters of that colour are hard to read on the background. */
export function hardToRead(color: string, background: string): boolean {
  return contrast(color, background) < (isDark(background) ? 2.6 : 2.4);
}
