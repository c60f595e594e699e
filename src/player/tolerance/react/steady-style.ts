import { isRecord } from '../records';
import { isRefused } from './refused-value';

/** Properties that set others as well, with those others. */
const PARTS = new Map<string, RegExp>([
  ['animation', /^animation[A-Z]/],
  ['background', /^(?:b|Webkitb|WebkitB)ackground[A-Z]/],
  ['border', /^border(?!Collapse|Spacing|\w*Radius)[A-Z]/],
  ['borderBottom', /^borderBottom(?:Color|Style|Width)/],
  ['borderColor', /^border(?:Top|Right|Bottom|Left)Color/],
  ['borderLeft', /^borderLeft(?:Color|Style|Width)/],
  ['borderRadius', /^border\w+Radius/],
  ['borderRight', /^borderRight(?:Color|Style|Width)/],
  ['borderStyle', /^border(?:Top|Right|Bottom|Left)Style/],
  ['borderTop', /^borderTop(?:Color|Style|Width)/],
  ['borderWidth', /^border(?:Top|Right|Bottom|Left)Width/],
  ['flex', /^flex(?:Basis|Grow|Shrink)/],
  ['font', /^(?:font[A-Z]|lineHeight)/],
  ['gap', /^(?:row|column)Gap/],
  ['inset', /^(?:top|right|bottom|left|inset[A-Z]\w*)$/],
  ['margin', /^margin[A-Z]/],
  ['mask', /^mask[A-Z]/],
  ['outline', /^outline[A-Z]/],
  ['overflow', /^overflow[XY]/],
  ['padding', /^padding[A-Z]/],
  ['textDecoration', /^textDecoration[A-Z]/],
  ['transition', /^transition[A-Z]/],
]);

/** Parts whose numbers React takes as they are, and not as pixels. */
const UNITLESS = /^(?:flexGrow|flexShrink|fontWeight|lineHeight|animationIterationCount)$/;

/** White space that React trims away before the browser sees it. */
const MARKS = ' \t\n\f';
const MARK_LENGTH = 12;

type Style = Record<string, unknown>;

/**
 * A style that React draws alike whatever it drew before. React sets only what has changed, so a
 * `background` that changes takes away the `backgroundColor` or `WebkitBackgroundClip` after it,
 * and a value that the browser refuses leaves the one before: a picture would depend on the
 * video frames before. A part is marked by the properties that set it too, in white space, and so
 * changes with them; a refused value is left out.
 */
export function steadyStyle(style: unknown): unknown {
  if (!isRecord(style)) return style;
  let isMixed = false;
  let refused: string[] | null = null;
  for (const key in style) {
    if (isRefused(key, style[key])) refused = [...(refused ?? []), key];
    else if (!isMixed) for (const whole of wholesOf(key)) isMixed ||= whole in style;
  }
  const valid = refused ? without(style, refused) : style;
  return isMixed ? marked(valid) : valid;
}

const wholes = new Map<string, readonly string[]>();

/** The properties that set this one too; remembered, for every property of every element is asked about. */
function wholesOf(part: string): readonly string[] {
  const known = wholes.get(part);
  if (known) return known;
  const found = [...PARTS].filter(([, parts]) => parts.test(part)).map(([whole]) => whole);
  wholes.set(part, found);
  return found;
}

function without(style: Style, keys: readonly string[]): Style {
  return Object.fromEntries(Object.entries(style).filter(([key]) => !keys.includes(key)));
}

function marked(style: Style): Style {
  const steady: Style = {};
  const keys = Object.keys(style);
  for (const [index, key] of keys.entries()) {
    const value = style[key];
    const earlier = keys.slice(0, index).filter((other) => shareParts(key, other));
    const later = keys.slice(index + 1).filter((other) => shareParts(key, other));
    const isText = typeof value === 'string' || typeof value === 'number';
    if (!isText || value === '' || earlier.length + later.length === 0) {
      steady[key] = value;
      continue;
    }
    const basis = [...earlier.map((other) => `${other}:${String(steady[other])}`), ...later];
    steady[key] = `${withUnit(key, value)}${markOf(basis.join(';'))}`;
  }
  return steady;
}

function shareParts(one: string, other: string): boolean {
  return wholesOf(one).includes(other) || wholesOf(other).includes(one);
}

function withUnit(key: string, value: string | number): string {
  return typeof value === 'number' && !UNITLESS.test(key) ? `${value}px` : String(value).trimEnd();
}

/** A hash as white space: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  let mark = '';
  for (let at = 0; at < MARK_LENGTH; at++) mark += MARKS.charAt((hash >>> (at * 2)) & 3);
  return mark;
}
