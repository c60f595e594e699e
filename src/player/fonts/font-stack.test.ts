import { describe, expect, it } from 'vitest';
import { FAMILIES, knownName } from './families';
import { drawnStack, ROOT_STACK } from './font-stack';

const families = (stack: string) => drawnStack(stack).families.join(', ');

describe('a font stack', () => {
  it.each([
    ['Inter, system-ui, sans-serif', 'Inter'],
    ["'Playfair Display', Georgia, serif", 'Playfair Display, Inter'],
    ['"bebas  neue"', 'Bebas Neue, Inter'],
    ['Georgia, serif', 'Lora, Inter'],
    ['-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, sans-serif', 'Inter, Roboto'],
    ['monospace', 'JetBrains Mono, Inter'],
    ['ui-monospace, SFMono-Regular, Menlo', 'JetBrains Mono, Inter'],
    ['cursive', 'Caveat, Inter'],
    ['Raleway, sans-serif', 'Montserrat, Inter'],
    ['"Circular Std", Poppins, sans-serif', 'Poppins, Inter'],
    ['Frobnicate, serif', 'Lora, Inter'],
    ['Frobnicate', 'Inter'],
    // Nothing after a generic name is ever drawn.
    ['sans-serif, Anton', 'Inter'],
  ])('%s is drawn with %s', (stack, drawn) => {
    expect(families(stack)).toBe(drawn);
  });

  it.each([
    ['"Comic Sans MS", cursive', 'Comic Sans MS'],
    ['Raleway, Inter', 'Raleway'],
    ['Inter, "Comic Sans MS"', null],
    ['Arial', null],
    ['serif', null],
  ])('%s misses %s', (stack, missing) => {
    expect(drawnStack(stack).missing).toBe(missing);
  });

  it('is drawn as itself when it is drawn already', () => {
    for (const stack of ['Anton', 'serif', '"Comic Sans MS"', 'Georgia, Roboto']) {
      const { css } = drawnStack(stack);
      expect(drawnStack(css)).toMatchObject({ css, missing: null });
    }
    expect(ROOT_STACK).toBe('Inter, "Framewright Fallback", sans-serif');
  });

  it.each(['inherit', ' unset ', '', 'var(--font), serif'])('stays when it is “%s”', (stack) => {
    expect(drawnStack(stack)).toEqual({ css: stack, families: [], missing: null });
  });
});

describe('the table of names', () => {
  it('knows every bundled family as itself, whatever its capitals', () => {
    for (const family of FAMILIES) {
      expect(knownName(family.toUpperCase())).toEqual({ kind: 'bundled', family });
    }
  });
});
