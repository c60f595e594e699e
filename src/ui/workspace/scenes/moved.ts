/** The order after one moved into the 1-based place `to`, and behind which one it stands then. */
export function moved(
  order: readonly string[],
  id: string,
  to: number,
): { order: string[]; after: string | null } {
  const others = order.filter((one) => one !== id);
  const at = Math.min(Math.max(to - 1, 0), others.length);
  return {
    order: [...others.slice(0, at), id, ...others.slice(at)],
    after: others[at - 1] ?? null,
  };
}
