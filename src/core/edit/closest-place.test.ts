import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cpuMs } from '~/core/testing/cpu-ms';
import { closestPlace } from './closest-place';

const folder = new URL('../compiler/corpus/scenes/', import.meta.url);
const scenes = readdirSync(folder).map((file) =>
  readFileSync(new URL(file, folder), 'utf8').split('\n'),
);

/** Every third line as a model remembers it: other quotes, other numbers, no comma. */
function misremember(lines: readonly string[]): string[] {
  return lines.map((line, index) =>
    index % 3 === 1
      ? line
          .replaceAll("'", '"')
          .replace(/\d+/g, (digits) => `${Number(digits) + 1}`)
          .replace(/[,;]$/, '')
      : line,
  );
}

it('finds parts of real scenes that were not remembered well, and no other place', () => {
  let found = 0;
  let tried = 0;
  for (const lines of scenes) {
    for (let from = 3; from + 8 <= lines.length; from += 13) {
      const part = lines.slice(from, from + 8);
      if (part.join('').replace(/\s/g, '').length < 120) continue;
      tried += 1;
      const closest = closestPlace(misremember(part), lines);
      if (closest.kind !== 'found') continue;
      found += 1;
      const places = closest.alignment.pairs.filter((place) => place !== null);
      expect(places.every((place) => place >= from && place < from + 8)).toBe(true);
    }
  }
  expect(tried).toBeGreaterThan(150);
  expect(found / tried).toBeGreaterThan(0.95);
});

it('finds no place for what is of another scene', () => {
  for (const [index, lines] of scenes.entries()) {
    const other = scenes[(index + 5) % scenes.length] ?? [];
    const from = Math.floor(other.length / 2);
    const closest = closestPlace(other.slice(from, from + 8), lines);
    expect(closest.kind).not.toBe('found');
  }
});

it('takes its time by the length of the source, not by its product with the search', () => {
  const source = Array.from({ length: 2_000 }, (_, index) => {
    const lines = scenes[index % scenes.length] ?? [];
    return `${lines[index % lines.length] ?? ''} // ${index % 97}`;
  });
  closestPlace(misremember(source.slice(0, 50)), source);
  const took = cpuMs(() => {
    expect(closestPlace(misremember(source.slice(500, 1_500)), source).kind).toBe('found');
  });
  expect(took).toBeLessThan(500);
});
