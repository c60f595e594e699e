/** What React asks of a host element beyond the usual: nothing inside, only text, or another name. */
export type TagKind = 'plain' | 'void' | 'textarea' | 'nameless';

const VOID =
  'area base br col embed hr img input keygen link menuitem meta param source track wbr'.split(' ');

const kinds = new Map<string, TagKind>(VOID.map((tag) => [tag, 'void'] as const));
kinds.set('textarea', 'textarea');

/** A tag that a document can create: not `<div>`, not `big title`, not an empty text. */
const TAG = /^[a-z][\w.:-]*$/i;

/** Kinds are remembered, but not without end: a scene may make up tags. */
const MAX_REMEMBERED = 1_000;

export function tagKind(tag: string): TagKind {
  const known = kinds.get(tag);
  if (known) return known;
  const made = TAG.test(tag) ? 'plain' : 'nameless';
  if (kinds.size < MAX_REMEMBERED) kinds.set(tag, made);
  return made;
}

/** The tag that was meant by one that cannot be: `<div>` → `div`. */
export function nearestTag(tag: string): string {
  return /[a-z][\w.:-]*/i.exec(tag)?.[0] ?? 'div';
}
