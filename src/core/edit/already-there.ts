import { closestPlace } from './closest-place';
import { placeOfFragment, placesOf, trimmed } from './find-place';
import { sharedLines } from './line-diff';
import { weightOf } from './line-likeness';
import type { PatchBlock } from './patch';
import type { Pairs } from './reindent';

/** Text shorter than this, without white space, stands everywhere. */
const TELLING = 8;

/**
 * The lines of the source where the new lines of a block stand already, for a block whose
 * search is nowhere: as a whole, or each of the added ones beside the others it repeats.
 */
export function standsAt({ search, replace }: PatchBlock, texts: readonly string[]): Pairs | null {
  const weight = replace.reduce((sum, line) => sum + weightOf(line), 0);
  if (weight < TELLING) return null;
  const [place] = placesOf(trimmed(replace), trimmed(texts));
  if (place !== undefined) return replace.map((_line, index) => place + index);
  const shared = sharedLines(replace, search);
  const added = replace.flatMap((line, index) =>
    shared[index] === null && line.trim() !== '' ? [index] : [],
  );
  const closest = closestPlace(replace, texts);
  if (added.length === 0 || closest.kind !== 'found') return null;
  const { pairs } = closest.alignment;
  const isThere = added.every((index) => {
    const place = pairs[index] ?? null;
    return place !== null && texts[place]?.trim() === replace[index]?.trim();
  });
  return isThere ? pairs : null;
}

/** Whether a replacement for a part of a line stands there, in one place. */
export function fragmentStands(replace: readonly string[], text: string): boolean {
  const fragment = replace.join('\n').trim();
  return weightOf(fragment) >= TELLING && typeof placeOfFragment(fragment, text) === 'number';
}
