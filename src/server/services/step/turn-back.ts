import { isDeepStrictEqual } from 'node:util';

/** Whether two values of one field count as the same. */
export type IsSame<State> = (key: keyof State, one: unknown, other: unknown) => boolean;

/** A field that is absent in one of them is from before it was kept, and says nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined || isDeepStrictEqual(one, other);
}

/**
 * Takes what a step did to one thing, `from` into `to`, out of how it stands `now`: only what
 * the two differ in is set, so that what others have changed beside it stays. Null is a thing
 * that is not in the project. Answers null when it was changed since in what would be set.
 */
export function turnBack<State extends object>(
  { now, from, to }: Record<'now' | 'from' | 'to', State | null>,
  isSame: IsSame<State>,
): { state: State | null } | null {
  if (isSameState(now, to, isSame)) return { state: now };
  if (isSameState(now, from, isSame)) return { state: to && { ...now, ...to } };
  if (!now || !from || !to) return null;
  const state = { ...now };
  for (const key in to) {
    if (isSame(key, from[key], to[key]) || isSame(key, now[key], to[key])) continue;
    if (!isSame(key, now[key], from[key])) return null;
    state[key] = to[key];
  }
  return { state };
}

/** Whether two states of one thing are the same in all that both say. */
export function isSameState<State extends object>(
  one: State | null,
  other: State | null,
  isSame: IsSame<State>,
): boolean {
  if (!one || !other) return one === other;
  for (const key in other) if (!isSame(key, one[key], other[key])) return false;
  return true;
}
