/** Names this short are too near to each other to tell a slip from a choice. */
const MIN_LENGTH = 4;
/** From this length on, a known name may be missed by more. */
const LONG = 8;

/**
 * The one name of which `name` is a slip of the pen, or null when there is none or more.
 * @param own names that the scene itself declares
 * @param known names of the runtime, of which more is forgiven
 */
export function intendedName(
  name: string,
  own: readonly string[],
  known: readonly string[],
): string | null {
  if (name.length < MIN_LENGTH) return null;
  const isLong = name.length >= LONG;
  const lower = name.toLowerCase();
  const isNear = (other: string, slips: number) =>
    !isVariant(name, other) && within(name, other, slips);
  const isPlural = (other: string) => `${name}s` === other || `${other}s` === name;
  const stages: [(own: string) => boolean, (known: string) => boolean][] = [
    [
      (other) => other.toLowerCase() === lower && (other[0] === name[0] || isFlat(name, other)),
      (other) => other.toLowerCase() === lower,
    ],
    [
      (other) => other[0] === name[0] && !isPlural(other) && isNear(other, 1),
      (other) => (isLong || (other[0] === name[0] && !isPlural(other))) && isNear(other, 1),
    ],
    [() => false, (other) => isLong && other[0] === name[0] && isNear(other, 2)],
  ];
  for (const [isOwn, isKnown] of stages) {
    const found = new Set([...own.filter(isOwn), ...known.filter(isKnown)]);
    const [first] = found;
    if (first !== undefined) return found.size === 1 ? first : null;
  }
  return null;
}

/** `themecontext` beside `ThemeContext`; but `title` and `Title` are two names. */
function isFlat(name: string, other: string): boolean {
  return /^(?:[a-z]+|[A-Z]+)$/.test(name) && /.[A-Z].*[a-z]/.test(other);
}

/** `line1` and `line2`, `posX` and `posY`, `card` and `cart` are two names. */
function isVariant(a: string, b: string): boolean {
  if (a.replace(/\d/g, '') === b.replace(/\d/g, '')) return true;
  if (a.length !== b.length) return false;
  const letters = (text: string) => [...text].sort().join('');
  if (a.length === MIN_LENGTH && letters(a) !== letters(b)) return true;
  const changed = [...a].flatMap((char, i) => (char === b[i] ? [] : [`${char}${b[i]}`]));
  return changed.length === 1 && /[A-Z]{2}/.test(changed.join());
}

/** Whether `slips` letters left out, put in, changed or swapped with the next lead from a to b. */
function within(a: string, b: string, slips: number): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === a.length || i === b.length) return a.length + b.length - 2 * i <= slips;
  if (slips === 0) return false;
  const next = (x: number, y: number) => within(a.slice(i + x), b.slice(i + y), slips - 1);
  const isSwapped = a[i] === b[i + 1] && a[i + 1] === b[i];
  return next(1, 1) || next(1, 0) || next(0, 1) || (isSwapped && next(2, 2));
}
