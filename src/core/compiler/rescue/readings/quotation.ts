import { type Reading, reading } from '../../unwrap/reading';

/** What may stand at the head of every line, and the share of lines that must have it. */
const PREFIXES: readonly { prefix: RegExp; share: number }[] = [
  { prefix: /^\s*>[ \t]?/, share: 0.6 },
  { prefix: /^\s*[|│┃][ \t]?/, share: 0.6 },
  { prefix: /^\s*\/\/[ \t]?/, share: 1 },
  { prefix: /^\s*#[ \t]?/, share: 1 },
];
const FEWEST = 3;

/** Code in a quotation, a box or a comment: the same mark before each of its lines. */
export function quotation(text: string): Reading[] {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  for (const { prefix, share } of PREFIXES) {
    const marked = lines.filter((line) => prefix.test(line)).length;
    if (marked < FEWEST || marked < filled * share) continue;
    const code = lines.map((line) => line.replace(prefix, '')).join('\n');
    const line = lines.findIndex((one) => prefix.test(one)) + 1;
    return [reading(code, 'unwrapped-quotation', 'Left out the marks before the lines.', line)];
  }
  return [];
}
