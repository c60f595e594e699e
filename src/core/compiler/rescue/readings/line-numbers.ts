import { type Reading, reading } from '../../unwrap/reading';

/** What stands between a number and its line; blank lines may have lost their end. */
const STYLES = [
  /^[ \t]*(\d{1,5})[ \t]*[|│┃→›][ \t]?/,
  /^[ \t]*(?:L|Line )?(\d{1,5})[ \t]?:[ \t]?/,
  /^[ \t]*\[?(\d{1,5})[>)\].][ \t]?/,
  /^[ \t]*(\d{1,5})(?:\t| {1,2}|$)/,
];
const FEWEST = 3;

/** A listing: `12 | const a`, `12: const a`, `12→const a`. */
export function lineNumbers(text: string): Reading[] {
  const lines = text.split('\n');
  const matches = STYLES.map((style) => lines.map((line) => style.exec(line)));
  const counts = matches.map(inOrder);
  const counted = Math.max(...counts);
  const numbers = matches[counts.indexOf(counted)] ?? [];
  const all = numbers.filter((match) => match !== null).length;
  const from = numbers.findIndex((match) => match !== null);
  const to = numbers.findLastIndex((match) => match !== null);
  const filled = lines.slice(from, to + 1).filter((line) => line.trim() !== '').length;
  if (counted < FEWEST || counted < all * 0.9 || counted < filled * 0.7) return [];
  const code = lines.map((line, index) => line.slice(numbers[index]?.[0].length ?? 0)).join('\n');
  return [reading(code, 'unwrapped-numbers', 'Left out the line numbers.', from + 1)];
}

/** How many of the numbers go up. */
function inOrder(numbers: readonly (RegExpExecArray | null)[]): number {
  let last = 0;
  let count = 0;
  for (const match of numbers) {
    const number = Number(match?.[1] ?? 0);
    if (number <= last) continue;
    last = number;
    count += 1;
  }
  return count;
}
