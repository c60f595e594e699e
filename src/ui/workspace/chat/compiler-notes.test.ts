import { expect, it } from 'vitest';
import { notesSummary } from './compiler-notes';

const note = (degraded: boolean) => ({ kind: 'k', message: 'm', line: null, degraded });

it('keeps what was fixed apart from what could not be drawn', () => {
  expect(notesSummary([note(false)])).toBe('Fixed 1 thing');
  expect(notesSummary([note(false), note(false), note(true)])).toBe(
    'Fixed 2 things, could not draw 1 thing',
  );
  expect(notesSummary([note(true)])).toBe('Could not draw 1 thing');
});
