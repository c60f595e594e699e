import { type Reading, reading } from '../../unwrap/reading';

const OPENS = /^\s*(?:<{5,}(?:\s.*)?|[-<]{3,}\s*(?:SEARCH|ORIGINAL|OLD)\b.*)$/;
const BASE = /^\s*\|{5,}/;
const DIVIDES = /^\s*={5,}\s*$/;
const CLOSES = /^\s*(?:>{5,}(?:\s.*)?|[+>]{3,}\s*(?:REPLACE|UPDATED|NEW)\b.*)$/;

/** Conflict markers and search-and-replace blocks: the new side, then the old one. */
export function conflicts(text: string): Reading[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => OPENS.test(line));
  if (first < 0) return [];
  const sides = (['new', 'old'] as const).map((wanted) => {
    let side: 'both' | 'old' | 'base' | 'new' = 'both';
    const kept = lines.map((line) => {
      const before = side;
      if (OPENS.test(line)) side = 'old';
      else if (side === 'old' && BASE.test(line)) side = 'base';
      else if (side !== 'both' && side !== 'new' && DIVIDES.test(line)) side = 'new';
      else if (side !== 'both' && CLOSES.test(line)) side = 'both';
      else return side === 'both' || side === wanted ? line : '';
      return before === side ? line : '';
    });
    const message = `Took the ${wanted} side of the changes.`;
    return reading(kept.join('\n'), `took-${wanted}-side`, message, first + 1);
  });
  return sides;
}
