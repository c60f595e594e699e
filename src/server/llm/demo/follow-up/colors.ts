import { blend, inkOn, readableOn, surfaceOn } from '../color';
import { themed, withBackground } from '../dress';
import type { Palette } from '../palettes';
import { COLOR, colorOf } from '../read/colors';
import type { Change, Draft, Reading } from './change';
import { findField, replaceLiteral } from './constants';

type Part = 'background' | 'title' | 'letters' | 'text' | 'accent' | 'all';

const PARTS: readonly [Part, RegExp][] = [
  ['background', /\b(?:back\s?ground|backdrop|bg|left (?:side|half))\b/i],
  ['text', /\b(?:sub\s?title|tag\s?line|small text|body text|author|labels?|caption|slogan)\b/i],
  [
    'accent',
    /\b(?:accents?|bars?|highlights?|lines?|ring|circles?|sun|logo|mark|bubbles?|badge|dots?|bullets?|indexes|right (?:side|half)|columns?|shapes?)\b/i,
  ],
  ['title', /\b(?:titles?|headlines?|headings?|quote|numbers?|name|digits|names)\b/i],
  ['letters', /\b(?:text|texts|letters?|lettering|font|words?|typography|type|writing)\b/i],
];
const NAMES: Record<Part, string> = {
  background: 'the background',
  title: 'the title',
  letters: 'the text',
  text: 'the small text',
  accent: 'the accent',
  all: 'the whole scene',
};
const KEYS = ['background', 'title', 'text', 'accent', 'second'] as const;

/** The palette that a source's COLORS hold; what is not a readable colour counts as plain. */
export function paletteOf(code: string): Palette {
  const value = (key: string, otherwise: string) =>
    colorOf(String(findField(code, 'COLORS', key)?.value ?? '')) ?? otherwise;
  const background = value('background', '#101218');
  const title = value('title', inkOn(background));
  const accent = value('accent', readableOn('#5b8cff', background));
  return {
    name: 'yours',
    background,
    title,
    text: value('text', blend(title, background, 0.7)),
    accent,
    second: value('second', accent),
    moods: [],
  };
}

function write(draft: Draft, palette: Palette, keys: readonly (typeof KEYS)[number][]): Draft {
  const before = paletteOf(draft.code);
  const values: [string, string][] = keys
    .filter((key) => palette[key] !== before[key])
    .map((key) => [key, palette[key]]);
  if (keys.includes('accent')) values.push(['onAccent', inkOn(palette.accent)]);
  if (keys.includes('background'))
    values.push(['surface', surfaceOn(palette.background, palette.title)]);
  let { code } = draft;
  for (const [key, value] of values) {
    const place = findField(code, 'COLORS', key);
    if (typeof place?.value === 'string' && place.value !== value)
      code = replaceLiteral(code, place, value);
  }
  return { ...draft, code };
}

function paint(
  draft: Draft,
  part: Part,
  color: string,
  exact: boolean,
): Draft | { missing: string } {
  const needed =
    part === 'letters' || part === 'all' ? (part === 'all' ? 'background' : 'title') : part;
  if (typeof findField(draft.code, 'COLORS', needed)?.value !== 'string')
    return { missing: `COLORS.${needed}` };
  const now = paletteOf(draft.code);
  // A named colour is a wish for its kind: it is kept readable. A hex value is taken as it is.
  const on = (ratio: number) => (exact ? color : readableOn(color, now.background, ratio));
  switch (part) {
    case 'background':
      return write(draft, withBackground(now, color), KEYS);
    case 'title':
      return write(draft, { ...now, title: on(3) }, ['title']);
    case 'letters':
      return write(
        draft,
        {
          ...now,
          title: on(3),
          text: readableOn(blend(on(3), now.background, 0.82), now.background, 3),
        },
        ['title', 'text'],
      );
    case 'text':
      return write(draft, { ...now, text: on(3) }, ['text']);
    case 'accent':
      return write(draft, { ...now, accent: on(1.6) }, ['accent']);
    case 'all':
      return write(
        draft,
        themed(color, inkOn(now.background) === '#ffffff' ? 'dark' : 'light'),
        KEYS,
      );
  }
}

/** Reads "make the title blue and the background dark green". */
export function readColorChanges(message: string): Reading {
  const grounds: Change[] = [];
  const changes: Change[] = [];
  const kept: string[] = [];
  // "the title smaller and red": a clause without a part speaks of the one before.
  let spoken: Part | undefined;
  for (const clause of message.split(/(,|;|\.\s|\band\b|\bbut\b)/i)) {
    const match = new RegExp(`(?<![\\w"“'⟦])(?:${COLOR})(?![\\w"”'])`, 'i').exec(clause);
    const color = match ? colorOf(match[0]) : null;
    const part = PARTS.find(([, pattern]) => pattern.test(clause))?.[0] ?? spoken;
    spoken = part;
    const asks =
      /\b(?:make|change|turn|set|use|paint|colou?r|it|in|to|into|should|switch|theme|more|palette)\b|^\s*\S+(?:\s+\S+){0,3}\s*$/i.test(
        clause,
      );
    if (!match || !color || !(part || asks)) {
      kept.push(clause);
      continue;
    }
    const exact = match[0].startsWith('#');
    const target = part ?? 'all';
    // The ground comes first: what stands on it is then kept readable on the new one.
    (target === 'background' || target === 'all' ? grounds : changes).push({
      done: `${NAMES[target]} is ${match[0].toLowerCase()}`,
      apply: (draft) => paint(draft, target, color, exact),
    });
  }
  const all = [...grounds, ...changes];
  return { changes: all, rest: all.length > 0 ? kept.join('').trim() : message };
}

const TONE =
  /\b(?:(dark|darker|night)|(light|lighter|bright|brighter))\b(?:\s+(?:background|theme|mode|version|colou?rs|look|backdrop|bg|style))?/i;

/** Reads "dark background", "make it lighter": a ground of that tone in the scene's own hue. */
export function readToneChange(message: string): Reading {
  const match = TONE.exec(message);
  const alone =
    match &&
    /\b(?:background|theme|mode|version|colou?rs|look|backdrop|bg|style)\b|^(?:please\s+)?(?:make\s+(?:(?:it|this|them|the scene)\s+)?)?(?:a bit |much |more )?(?:darker|lighter|brighter|dark|light|bright)[.!]?$/i.test(
      message.trim(),
    );
  if (!match || !alone) return { changes: [], rest: message };
  const dark = match[1] !== undefined;
  return {
    changes: [
      {
        done: `the background is ${dark ? 'dark' : 'light'}`,
        apply: (draft) => {
          if (typeof findField(draft.code, 'COLORS', 'background')?.value !== 'string')
            return { missing: 'COLORS.background' };
          const now = paletteOf(draft.code);
          const ground = dark
            ? blend(now.accent, '#07080c', 0.1)
            : blend(now.accent, '#ffffff', 0.08);
          return write(draft, withBackground(now, ground), KEYS);
        },
      },
    ],
    rest: `${message.slice(0, match.index)} ${message.slice(match.index + match[0].length)}`.trim(),
  };
}
