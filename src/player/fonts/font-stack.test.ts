import { describe, expect, it } from 'vitest';
import { FAMILIES, knownName } from './families';
import { drawnStack, ROOT_STACK } from './font-stack';
import { ownFamilies } from './own-families';

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
    expect(drawnStack(stack)).toEqual({ css: stack, families: [], own: [], missing: null });
  });
});

describe('a font stack with families of the project’s own', () => {
  const own = ownFamilies(['Acme Sans', 'Georgia', 'Raleway', 'Inter', '3D & Co']);
  const drawn = (stack: string) => drawnStack(stack, own);
  const FALLBACK = '"Framewright Fallback", sans-serif';

  it.each([
    ['Acme Sans', `"Acme Sans", Inter, ${FALLBACK}`],
    [
      "'acme sans', 'Playfair Display', serif",
      `"Acme Sans", "Playfair Display", Inter, ${FALLBACK}`,
    ],
    ['Georgia, serif', `"Georgia", Lora, Inter, ${FALLBACK}`],
    ['Raleway, sans-serif', `"Raleway", Inter, ${FALLBACK}`],
    ['"3D & Co", Inter', `"Own n3D n- Co", "Own Inter", Inter, ${FALLBACK}`],
    ['Inter', `"Own Inter", Inter, ${FALLBACK}`],
    ['Poppins, "Acme Sans"', `Poppins, Inter, ${FALLBACK}`],
    ['serif, "Acme Sans"', `Lora, Inter, ${FALLBACK}`],
  ])('%s is drawn as %s', (stack, css) => {
    expect(drawn(stack)).toMatchObject({ css, missing: null });
    expect(drawn(css).css).toBe(css);
  });

  it('misses what nobody has, and then draws its own', () => {
    expect(drawn('Frobnicate, Acme Sans')).toMatchObject({
      missing: 'Frobnicate',
      own: ['Acme Sans'],
    });
  });

  it('draws the same stack as ever where they are not', () => {
    expect(drawn('Georgia').css).not.toBe(drawnStack('Georgia').css);
    expect(drawnStack('Georgia').css).toBe(`Lora, Inter, ${FALLBACK}`);
  });
});

describe('the table of names', () => {
  it('knows every bundled family as itself, whatever its capitals', () => {
    for (const family of FAMILIES) {
      expect(knownName(family.toUpperCase())).toEqual({ kind: 'bundled', family });
    }
  });
});
