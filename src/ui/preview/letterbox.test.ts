import { expect, it } from 'vitest';
import { letterboxedWidth } from './letterbox';

it.each([
  [1920, 1080, '16px'],
  [1080, 1920, '9px'],
])('keeps both sides of %i×%i on whole pixels', (width, height, step) => {
  expect(letterboxedWidth({ width, height })).toBe(
    `round(down, min(100cqw, 100cqh * ${width / height}), ${step})`,
  );
});

it('takes any width for a square and for odd sizes', () => {
  expect(letterboxedWidth({ width: 1080, height: 1080 })).toBe('min(100cqw, 100cqh * 1)');
  expect(letterboxedWidth({ width: 1279, height: 721 })).not.toContain('round');
});
