import { fragmentStands, standsAt } from './already-there';
import { closestPlace } from './closest-place';
import { isElision } from './elided';
import { blankAround, placeOfFragment, placesOf, plainText, trimmed } from './find-place';
import { sharedLines } from './line-diff';
import { likeness, shapeOf, weightOf } from './line-likeness';
import type { PatchBlock } from './patch';
import type { Pairs } from './reindent';
import { replacePlace } from './replace-place';
import { type Line, linesLike } from './source-lines';

/** How a block was found. */
export type Found = 'exact' | 'whitespace' | 'fragment' | 'closest' | 'added' | 'already';

export type BlockResult =
  | { kind: 'applied'; how: Found; lines: Line[] }
  | { kind: 'missed'; reason: 'nowhere' | 'ambiguous' | 'elided' };

/** Applies one block that searches something; see `applyPatch`. */
export function applyBlock(lines: Line[], block: PatchBlock): BlockResult {
  const { search, replace } = block;
  const texts = lines.map(({ text }) => text);
  const elides = replace.some(
    (line) => isElision(line) && !search.includes(line) && !texts.includes(line),
  );
  if (elides) return { kind: 'missed', reason: 'elided' };
  const exact = placesOf(search, texts);
  if (exact.length > 1) return { kind: 'missed', reason: 'ambiguous' };
  if (exact[0] !== undefined) return atPlace(lines, block, exact[0], 'exact');
  const bare = withoutBlanks(block);
  // Of brackets alone nothing but their indentation tells which ones are meant.
  const places = hasWord(bare.search) ? placesOf(trimmed(bare.search), trimmed(texts)) : [];
  if (places.length > 1) return { kind: 'missed', reason: 'ambiguous' };
  if (places[0] !== undefined) return atPlace(lines, bare, places[0], 'whitespace');
  const text = plainText(lines);
  const place = placeOfFragment(search.join('\n').trim(), text);
  if (place === 'ambiguous') return { kind: 'missed', reason: 'ambiguous' };
  if (place !== 'nowhere') return inside(lines, text, place, block);
  if (fragmentStands(replace, text)) return { kind: 'applied', how: 'already', lines };
  return hasWord(bare.search) ? close(lines, bare, texts) : { kind: 'missed', reason: 'nowhere' };
}

function hasWord(lines: readonly string[]): boolean {
  return lines.some((line) => /[\p{L}\p{N}_$]{2}/u.test(line));
}

function atPlace(lines: Line[], block: PatchBlock, place: number, how: Found): BlockResult {
  const { search, replace } = block;
  // Added around lines that stay: a second time it would be there twice.
  const [within] = placesOf(trimmed(search), trimmed(replace));
  if (within !== undefined && replace.length > search.length) {
    const there = lines.slice(Math.max(0, place - within), place - within + replace.length);
    const isThere =
      place >= within &&
      same(
        there.map(({ text }) => text),
        replace,
      );
    if (isThere) return { kind: 'applied', how: 'already', lines };
  }
  const pairs = search.map((_line, index) => place + index);
  return { kind: 'applied', how, lines: replacePlace(lines, block, pairs) };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return trimmed(one).join('\n') === trimmed(other).join('\n');
}

/** A block without the blank lines around its search, and without as many around its new lines. */
function withoutBlanks({ search, replace }: PatchBlock): PatchBlock {
  const own = blankAround(search);
  const theirs = blankAround(replace);
  return {
    search: search.slice(own.before, search.length - own.behind),
    replace: replace.slice(
      Math.min(own.before, theirs.before),
      replace.length - Math.min(own.behind, theirs.behind),
    ),
  };
}

/** Replaces a part of a line, or of several; what stands around it stays. */
function inside(lines: Line[], text: string, at: number, block: PatchBlock): BlockResult {
  const from = block.search.join('\n').trim();
  const to = block.replace.join('\n').trim();
  const within = to.indexOf(from);
  if (within >= 0 && to !== from && text.startsWith(to, at - within)) {
    return { kind: 'applied', how: 'already', lines };
  }
  const first = countBreaks(text.slice(0, at));
  const touched = lines.slice(first, first + 1 + countBreaks(from));
  const old = plainText(touched);
  const start = at - (text.lastIndexOf('\n', at - 1) + 1);
  const changed = old.slice(0, start) + to + old.slice(start + from.length);
  const added = linesLike(lines, changed.split('\n'));
  const last = added.at(-1);
  if (last) last.end = touched.at(-1)?.end ?? last.end;
  const after = lines.slice(first + touched.length);
  return {
    kind: 'applied',
    how: 'fragment',
    lines: [...lines.slice(0, first), ...added, ...after],
  };
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function close(lines: Line[], block: PatchBlock, texts: readonly string[]): BlockResult {
  const closest = closestPlace(block.search, texts);
  const there = standsAt(block, texts);
  if (there) {
    const isElsewhere =
      closest.kind === 'found' && !closest.alignment.pairs.some((place) => there.includes(place));
    if (!isElsewhere) return { kind: 'applied', how: 'already', lines };
  }
  if (closest.kind !== 'found') return { kind: 'missed', reason: closest.kind };
  const { pairs } = closest.alignment;
  if (!hasWhatItTakes(block, texts, pairs)) return { kind: 'missed', reason: 'nowhere' };
  return { kind: 'applied', how: 'closest', lines: replacePlace(lines, block, pairs) };
}

/**
 * Least likeness of a line that a block takes away: what is not there cannot be replaced. For one
 * that only takes away, a line that is much alike is more likely another one.
 */
const REPLACED = 0.6;
const DELETED = 0.9;

function hasWhatItTakes(block: PatchBlock, texts: readonly string[], pairs: Pairs): boolean {
  const shared = sharedLines(block.search, block.replace);
  const isDeletion = shared.filter((place) => place !== null).length === block.replace.length;
  const least = isDeletion ? DELETED : REPLACED;
  return block.search.every((line, index) => {
    if (shared[index] !== null || weightOf(line) < 3) return true;
    const place = pairs[index] ?? null;
    return place !== null && likeness(shapeOf(line), shapeOf(texts[place] ?? '')) >= least;
  });
}
