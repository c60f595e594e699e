import { expect, it } from 'vitest';
import { pickFailure } from './pick-failure';
import type { KnownFailure } from './use-failures';

const known = (message: string): KnownFailure => ({
  id: message,
  kind: 'run',
  message,
  line: 1,
  frame: 10,
  fix: null,
});
const trouble = (message: string) =>
  ({
    kind: 'scene-stopped',
    sceneId: 's',
    revisionId: 'r',
    message,
    line: 1,
    shown: null,
  }) as const;

it('is the one that this page has seen', () => {
  const failures = [known('First'), known('Second')];
  expect(pickFailure(failures, trouble('Second'))).toBe(failures[1]);
  expect(pickFailure(failures, null)).toBe(failures[0]);
  expect(pickFailure([], null)).toBeNull();
});

it('knows a message again that was cut', () => {
  const cut = known(`${'x'.repeat(499)}…`);
  expect(pickFailure([cut], trouble('x'.repeat(2_000)))).toBe(cut);
});

it('waits for the one that is still on its way to the server', () => {
  expect(pickFailure([known('First')], trouble('Second'))).toBeNull();
});

it('is first of all that the version does not compile', () => {
  const broken: KnownFailure = {
    ...known('No component.'),
    kind: 'compile',
    id: null,
    frame: null,
  };
  expect(pickFailure([broken], trouble('Second'))).toBe(broken);
});
