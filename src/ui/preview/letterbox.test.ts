import { expect, it } from 'vitest';
import { letterbox } from './letterbox';

it.each([
  [1920, 1080, '32px'],
  [1080, 1920, '18px'],
  [1080, 1080, '2px'],
  [1279, 721, '1px'],
])(
  'keeps both sides of %i×%i on whole pixels, as far as its shape allows',
  (width, height, step) => {
    expect(letterbox({ width, height }).width).toBe(
      `round(down, min(100cqw, 100cqh * ${width / height}), ${step})`,
    );
  },
);

it('begins at a whole pixel', () => {
  const { left, top } = letterbox({ width: 1920, height: 1080 });
  expect(left).toMatch(/^round\(down, \(100cqw - .*\) \/ 2, 1px\)$/);
  expect(top).toMatch(/^round\(down, \(100cqh - .*\) \/ 2, 1px\)$/);
});
