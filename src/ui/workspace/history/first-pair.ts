/** Ids of the revisions on both sides. */
export type Pair = { left: string; right: string };

/**
 * What is compared at first: the chosen version with the current one, or the current one with
 * the version before it. `revisions` are newest first.
 */
export function firstPair(
  revisions: readonly { id: string }[],
  chosen: string,
  head: string,
): Pair {
  if (chosen !== head) return { left: chosen, right: head };
  const before = revisions[revisions.findIndex(({ id }) => id === head) + 1];
  return { left: before?.id ?? chosen, right: head };
}
