import { expect, it } from 'vitest';
import type { Directive } from '../action';
import { readDirectives } from './read-directive';
import { writeDirective } from './write-directive';

const ALL: Directive[] = [
  { kind: 'format', format: '9:16' },
  { kind: 'trim', scene: 2, frames: 20 },
  { kind: 'trim', scene: null, frames: 90 },
  { kind: 'delete', scene: 3 },
  { kind: 'delete', scene: null },
  { kind: 'duplicate', scene: 1 },
  { kind: 'move', scene: 4, to: 1 },
  { kind: 'rename', scene: 2, name: 'Say "hi" \\o/ — 1, 2 & 3' },
  { kind: 'transition', scene: 2, transition: 'slide', frames: 15 },
  { kind: 'transition', scene: null, transition: 'cut', frames: null },
];

it.each(ALL)('writes a line that is read back as it was meant: $kind', (directive) => {
  expect(readDirectives(writeDirective(directive))).toEqual([directive]);
});
