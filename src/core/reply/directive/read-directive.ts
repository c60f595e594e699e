import type { Directive } from '../action';
import type { LineState } from '../line-state';
import { readArguments } from './arguments';
import { readFormat } from './read-format';
import { readTransition, readTrim } from './read-length';
import { readMove, readRename, readScenes } from './read-place';
import { sortArguments } from './sorted';

const VERBS = new Map<string, Directive['kind']>([
  ...words('format', 'format aspect ratio aspectratio'),
  ...words('trim', 'trim duration length shorten extend lengthen resize'),
  ...words('delete', 'delete remove drop'),
  ...words('duplicate', 'duplicate copy clone'),
  ...words('move', 'move reorder'),
  ...words('rename', 'rename'),
  ...words('transition', 'transition fade crossfade dissolve slide wipe'),
]);

function words(kind: Directive['kind'], verbs: string): [string, Directive['kind']][] {
  return verbs.split(' ').map((verb) => [verb, kind]);
}

/** No directive is longer, in characters. */
const MOST = 2_000;

/** What may stand before it in a list, a quotation or between marks of emphasis. */
const BEFORE = /^\s*(?:(?:[-*+•>]|\d{1,2}[.)])\s+)*([`*_]*)/;
const TAG = /^<([a-z][\w-]*)\b([^<>]*?)\/?>(?:([^<>]*)<\/\1\s*>)?$/i;
const NEXT = /\s(?=@[a-z_-]+(?:[\s(:]|$))/i;

/** The action that a word asks for: `delete`, `delete_scene`, `setFormat`. */
function verbOf(word: string): Directive['kind'] | null {
  const plain = word.toLowerCase().replace(/[_-]/g, '');
  const bare = plain.replace(/^set(?=.)/, '').replace(/(?<=.)scenes?$/, '');
  return VERBS.get(plain) ?? VERBS.get(bare) ?? null;
}

/**
 * The directives of a line such as `@trim scene=2 frames=90`, however the model decorates it;
 * a line may hold several, and one may speak of several scenes. Null for every line that is
 * not wholly understood: such a line stays text.
 */
export function readDirectives(line: string): Directive[] | null {
  if (line.length > MOST) return null;
  const [before = '', marks = ''] = BEFORE.exec(line) ?? [];
  let text = line.slice(before.length).replace(/[\s.;]+$/, '');
  if (marks !== '') text = text.replace(/[`*_]+$/, '').replace(/[\s.;]+$/, '');
  const tag = TAG.exec(text);
  if (tag) text = `@${tag[1]} ${tag[2]} ${tag[3] ?? ''}`.trim();
  if (!text.startsWith('@')) return null;
  const found: Directive[] = [];
  for (const part of partsOf(text)) {
    const read = readOne(part);
    if (!read) return null;
    found.push(...read);
  }
  return found;
}

/** One part for each verb of the line; what is in quotes is left alone. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (let next = NEXT.exec(rest); next; next = NEXT.exec(rest)) {
    const part = rest.slice(0, next.index);
    if ((part.match(/["“”]/g)?.length ?? 0) % 2 === 1) break;
    parts.push(part.replace(/[\s,;.]+$/, ''));
    rest = rest.slice(next.index + 1);
  }
  return [...parts, rest];
}

function readOne(part: string): Directive[] | null {
  const [whole, word = ''] = /^@([a-z][a-z_-]*)\s*[:=]?\s*/i.exec(part) ?? [];
  const kind = verbOf(word);
  if (whole === undefined || !kind) return null;
  const written = part.slice(whole.length);
  const text = kind === 'rename' ? written : withoutRemark(written);
  if (kind === 'format') return readFormat(text);
  const all = readArguments(kind === 'transition' ? `${text} ${kindIn(word)}` : text);
  const sorted = sortArguments(all);
  if (!sorted) return null;
  switch (kind) {
    case 'trim':
      return readTrim(sorted);
    case 'delete':
    case 'duplicate':
      return readScenes(kind, sorted);
    case 'move':
      return readMove(sorted);
    case 'rename':
      return readRename(sorted, all, text);
    case 'transition':
      return readTransition(sorted);
  }
}

/** Without what a model says behind it, after a dash, in a comment or in brackets. */
function withoutRemark(text: string): string {
  return text
    .replace(/\s(?:—|–|--|\/\/|#)\s.*$/, '')
    .replace(/(?<=\S)\s+\([^()=]*[a-z]{3}[^()=]*\)$/i, '');
}

/** `@fade scene=2` names its kind by its verb. */
function kindIn(word: string): string {
  return /^(?:fade|crossfade|dissolve|slide|wipe)$/i.test(word) ? word : '';
}

/** How much a line of which only `part` has arrived can still be a directive. */
export function directiveState(part: string): LineState {
  const [before = ''] = BEFORE.exec(part) ?? [];
  const text = part.slice(before.length);
  if (text === '' || /^(?:[-*+•>]|\d{1,2}[.)]?)$/.test(text)) return 'maybe';
  const [, sign, word = '', rest = ''] = /^([@<])([a-z_-]*)(.*)$/is.exec(text) ?? [];
  if (sign === undefined) return 'no';
  if (rest !== '') return verbOf(word) ? 'held' : 'no';
  return 'maybe';
}
