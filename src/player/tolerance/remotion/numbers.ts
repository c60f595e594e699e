/** The finite number that a value stands for, also as text (`"12"`, `"12px"`); null when there is none. */
export function toNumber(value: unknown): number | null {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return isFiniteNumber(number) ? number : null;
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}
