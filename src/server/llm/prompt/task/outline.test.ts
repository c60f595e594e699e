import { expect, it } from 'vitest';
import { outlineOf } from './outline';

it('keeps words and lines, and of complete scenes their headers', () => {
  const reply =
    'Here.\n@format 9:16\n```tsx add name="A"\nlong\nsource\n```\n~~~tsx add name="B"\n```\nx\n~~~\nMore.';
  expect(outlineOf(reply)).toBe(
    'Here.\n@format 9:16\n```tsx add name="A"\n… (complete)\n```\n~~~tsx add name="B"\n… (complete)\n~~~\nMore.',
  );
});

it('keeps the end of the scene that was being written, and never half a character', () => {
  expect(outlineOf('```tsx add\nconst A = 1;\ncon')).toBe('```tsx add\nconst A = 1;\ncon');
  const long = outlineOf(`\`\`\`tsx add\n${'😀'.repeat(5_000)}x`);
  expect(long).toMatch(/^```tsx add\n….+x$/s);
  expect(long.length).toBeLessThan(6_100);
  expect(long).not.toMatch(/[\ud800-\udfff]/u);
});

it('is empty for a reply that had not begun', () => {
  expect(outlineOf('')).toBe('');
});
