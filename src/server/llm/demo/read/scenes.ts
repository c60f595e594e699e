import { COUNT, countOf } from './tidy';

/** The parts of a prompt that asks for several scenes, and what was said about all of them. */
export type SceneParts = { shared: string; parts: string[] };

const NOUN =
  /\b(?:titles?|intro|outro|bar[\s-]?chart|charts?|graph|quotes?|count\s?down|logo|lists?|bullets?|chat|comparison|split|timeline|steps|counter|number|stats?|closing|ending|call to action|cta|end card|thank(?:s| you)|vs\.?|versus)\b|⟦\d+⟧/i;
const SEQUENCE =
  /\s*(?:^|[,.;:\n]|\s)\s*(?:and\s+)?(?:then|after that|afterwards|next|finally|lastly|at last|at the end|followed by|(?:and\s+)?end(?:s|ing)? with|clos(?:e|ing) with)\b\s*[,:]?\s*/i;
const OPENING =
  /^\s*(?:[^:.,]{0,60}?[:,.]?\s*)?\b(?:first(?:ly)?|start(?:s|ing)?(?: out)? with|begin(?:s|ning)? with|open(?:s|ing)? with)\b\s*[,:]?\s*/i;

function clean(parts: readonly string[]): string[] {
  return parts
    .map((part) =>
      part
        .replace(/^[\s,;:.–-]+/, '')
        .replace(/^(?:there (?:is|comes)|it shows?|we see|show|comes?|have)\s+(?=an?\s|the\s)/i, '')
        .trim(),
    )
    .filter((part) => /[\p{L}\p{N}⟦]/u.test(part));
}

function byNumber(text: string): SceneParts | null {
  const marks = [
    ...text.matchAll(
      /(?:^|[\s,;.(])(?:scene|szene|part|slide)\s*#?\s*(\d+|one|two|three|four|five|six)\s*[:.)\-–]\s*/gi,
    ),
  ];
  if (marks.length < 2 || !marks[0]) return null;
  const parts = marks.map((mark, index) =>
    text.slice(mark.index + mark[0].length, marks[index + 1]?.index),
  );
  return { shared: text.slice(0, marks[0].index), parts: clean(parts) };
}

// "a chart: Mon 3, Tue 5, a quote": what names no kind of scene belongs to the one before.
function withNouns(pieces: readonly string[]): string[] {
  const merged: string[] = [];
  for (const piece of pieces) {
    const last = merged.length - 1;
    if (last >= 0 && !NOUN.test(piece.replace(/⟦\d+⟧/g, ''))) merged[last] += `, ${piece}`;
    else merged.push(piece.replace(/^and\s+(?:then\s+)?/i, ''));
  }
  return merged;
}

function byCount(text: string): SceneParts | null {
  const match = new RegExp(
    `\\b(${COUNT})\\s+(?:short\\s+|different\\s+)?(?:scenes?|slides?|parts?)\\b([^:\\n]*)[:\\n]\\s*([\\s\\S]+)$`,
    'i',
  ).exec(text);
  const [, count, middle = '', body = ''] = match ?? [];
  if (!match || !count) return null;
  const wanted = countOf(count);
  const splits = [
    body.split(/\n+\s*(?:[-*•]|\d{1,2}[.)])?\s*/),
    body.split(/(?:^|\s)\(?\d{1,2}[.)]\s+/),
    body.split(/\s*;\s*/),
    body.split(SEQUENCE),
    withNouns(body.split(/\s*,\s*/)),
    body.split(/\s*,\s*(?:and\s+)?(?:then\s+)?|\s+and\s+(?:then\s+)?/),
    body.split(/(?<=[.!?])\s+/),
  ].map(clean);
  const exact =
    splits.find((parts) => parts.length === wanted) ?? splits.find((parts) => parts.length >= 2);
  return exact ? { shared: `${text.slice(0, match.index)} ${middle}`, parts: exact } : null;
}

/** "three titles: Alpha, Beta and Gamma": one scene for each. */
function byKind(text: string): SceneParts | null {
  const match = new RegExp(
    `\\b(${COUNT})\\s+(title|quote|countdown|logo)s\\s*[:–]\\s*([^.!?\\n]+)`,
    'i',
  ).exec(text);
  const [, count, kind, body = ''] = match ?? [];
  if (!match || !count) return null;
  const items = clean(body.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/));
  if (items.length !== countOf(count)) return null;
  const rest = text.slice(match.index + match[0].length);
  const shared = `${text.slice(0, match.index)} ${rest}`;
  return { shared, parts: items.map((item) => `a ${kind} ${item}`) };
}

function byLines(text: string): SceneParts | null {
  const lines = text
    .split(/\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const marked = lines.filter((line) => /^(?:\d{1,2}[.)]|[-*•])\s+/.test(line));
  const scenes = marked.filter((line) => NOUN.test(line.replace(/⟦\d+⟧/g, '')));
  if (marked.length < 2 || scenes.length < 2) return null;
  return {
    shared: lines.filter((line) => !marked.includes(line)).join(' '),
    parts: clean(marked.map((line) => line.replace(/^(?:\d{1,2}[.)]|[-*•])\s+/, ''))),
  };
}

function bySequence(text: string): SceneParts | null {
  const opening = OPENING.exec(text);
  const body = opening ? text.slice(opening[0].length) : text;
  const parts = clean(body.split(new RegExp(SEQUENCE, 'gi')));
  if (parts.length < 2) return null;
  const nouns = parts.filter((part) => NOUN.test(part)).length;
  const asked = nouns >= 2 && nouns >= parts.length - 1;
  return asked || (opening && nouns >= 1) || (opening && /\b(?:scene|video|clip)s?\b/i.test(text))
    ? { shared: opening?.[0] ?? '', parts }
    : null;
}

/** "3 scenes about coffee" without saying what is in them. */
function byTopic(text: string): SceneParts | null {
  const match = new RegExp(
    `\\b(${COUNT})[\\s-]+(?:short\\s+|different\\s+)?scenes?\\b(?:\\s+(?:video|clip))?\\s*(?:about|on|for|of)\\s+([^.\\n]+)`,
    'i',
  ).exec(text);
  const [, count, topic] = match ?? [];
  if (!count || !topic) return null;
  const parts = [
    topic,
    `Why ${topic}?`,
    'What happens next',
    'See for yourself',
    'Share it',
    'Thank you',
  ];
  const wanted = Math.max(1, Math.min(parts.length, countOf(count)));
  return wanted < 2
    ? null
    : {
        shared: '',
        parts: [
          ...parts.slice(0, wanted - 1),
          wanted > 2 ? 'Thank you for watching' : `Why ${topic}?`,
        ],
      };
}

/** Splits a masked prompt into its scenes; one part when it asks for one scene. At most twelve. */
export function readSceneParts(text: string): SceneParts {
  const found =
    byNumber(text) ??
    byCount(text) ??
    byKind(text) ??
    byLines(text) ??
    bySequence(text) ??
    byTopic(text);
  if (!found || found.parts.length < 2) return { shared: '', parts: [text] };
  return { shared: found.shared, parts: found.parts.slice(0, 12) };
}
