import { type Candidate, insertion, removal } from '../edit';
import type { Problem } from '../problem';
import { lineAround, tokenBefore } from '../tokens';

/** Where a string may have ended: before the next property, argument or attribute, or a closer. */
const BOUNDARY = /,\s*[\w$]+\s*:|,\s|[,;)}>\]]|\s[\w-]+=|\s+[:?]\s|\s*\/>/g;

/** Quotes: one that is missing, one too many, and an apostrophe that ended its string. */
export function strings(text: string, problem: Problem): Candidate[] {
  const { at, message } = problem;
  const { start, end } = lineAround(text, at);
  const candidates = [
    ...earlierString(text, at),
    ...attributeOverLines(text, at),
    ...templateOverLines(text, at),
  ];
  if (/Unterminated string/.test(message)) {
    const joined = 'Joined a string that went over two lines.';
    candidates.push({ ...insertion(end, '\\', 1.15), kind: 'joined-string', message: joined });
  }
  if (/comment/i.test(message)) {
    candidates.push(insertion(end, ' */', 1), removal(at, at + 2, text, 1.2));
  }
  for (const quote of ["'", '"', '`']) {
    const places = quotesIn(text, quote, start, end);
    if (places.length === 0) continue;
    const from = text[at] === quote ? at + 1 : at;
    for (const place of boundaries(text, from, end)) candidates.push(insertion(place, quote, 1.45));
    for (const [rank, place] of beginnings(text, start, at).entries()) {
      candidates.push(insertion(place, quote, 1.3 + rank / 10));
    }
    for (const place of places.slice(0, 8)) {
      candidates.push(escaped(place), removal(place, place + 1, text, 1.9));
    }
  }
  return candidates;
}

function escaped(place: number): Candidate {
  const message = 'Escaped a quote inside its string.';
  return { ...insertion(place, '\\', 1.4), kind: 'escaped-quote', message };
}

/** The string right before a problem may have swallowed what it should not: `"Q1, value: "`. */
function earlierString(text: string, at: number): Candidate[] {
  const before = tokenBefore(text, at);
  const quote = before?.text[0] ?? '';
  if (!before || !/["'`]/.test(quote)) return [];
  return boundaries(text, before.start + 1, before.end - 1)
    .slice(0, 5)
    .map((place, rank) => insertion(place, quote, 1.25 + rank / 50));
}

/** The quoted value of an attribute may hold line breaks, but hardly ever does. */
function attributeOverLines(text: string, at: number): Candidate[] {
  const opening = Math.max(text.lastIndexOf('="', at - 1), text.lastIndexOf("='", at - 1));
  const { end } = lineAround(text, Math.max(0, opening));
  const quote = text[opening + 1] ?? '';
  const close = text.indexOf(quote, opening + 2);
  if (opening < 0 || (close >= 0 && close < end)) return [];
  return boundaries(text, opening + 2, end).map((place) => insertion(place, quote, 1.2));
}

/** A template that should have ended with its line: one with an odd number of backticks. */
function templateOverLines(text: string, at: number): Candidate[] {
  const candidates: Candidate[] = [];
  let line = lineAround(text, at);
  for (let above = 0; above < 30 && candidates.length < 16; above++) {
    if (quotesIn(text, '`', line.start, line.end).length % 2 === 1) {
      const last = text.lastIndexOf('`', line.end - 1);
      for (const place of boundaries(text, last + 1, line.end)) {
        candidates.push(insertion(place, '`', 0.9 + above / 50));
      }
    }
    if (line.start === 0) break;
    line = lineAround(text, line.start - 1);
  }
  return candidates;
}

function quotesIn(text: string, quote: string, start: number, end: number): number[] {
  const places: number[] = [];
  let place = text.indexOf(quote, start);
  for (; place >= 0 && place < end; place = text.indexOf(quote, place + 1)) places.push(place);
  return places;
}

/** Offsets from `start` before which a string may end, and the end itself. */
function boundaries(text: string, start: number, end: number): number[] {
  const part = text.slice(start, end);
  const places = new Set<number>();
  for (const found of part.matchAll(BOUNDARY)) places.add(start + found.index);
  places.add(start + part.trimEnd().length);
  return [...places].slice(0, 12);
}

/** Offsets before a problem after which a string may begin, the nearest first. */
function beginnings(text: string, start: number, at: number): number[] {
  const places: number[] = [];
  for (const found of text.slice(start, at).matchAll(/[:=([,{?]\s*|\breturn\s+/g)) {
    places.unshift(start + found.index + found[0].length);
  }
  return places.slice(0, 5);
}
