import { beforeEach, expect, it } from 'vitest';
import { createProgress } from './progress';

let text: string;
let seconds: number;

beforeEach(() => {
  text = '';
  seconds = 0;
});

const start = (isTTY: boolean, total: number) => {
  const write = (piece: string | Uint8Array) => {
    text += piece;
    return true;
  };
  const progress = createProgress({ isTTY, write }, () => seconds * 1_000);
  progress.start(total);
  return progress;
};

it('writes plain lines now and then where nobody watches', () => {
  const progress = start(false, 20_000);
  for (seconds = 1; seconds <= 10; seconds++) progress.update(seconds * 500);
  progress.end();
  expect(text).toBe(
    '20,000 revisions to compile.\n2,500 of 20,000 revisions · 500/s · 35 s left\n5,000 of 20,000 revisions · 500/s · 30 s left\n',
  );
});

it('draws one bar over itself on a terminal, and other lines above it', () => {
  const progress = start(true, 100);
  seconds = 1;
  progress.update(50);
  progress.say('Stopping …');
  seconds = 2;
  progress.update(100);
  progress.end();
  const visible = text.split('\n').map((line) => line.split('\x1b[2K').at(-1));
  expect(visible).toEqual([
    '100 revisions to compile.',
    'Stopping …',
    `${'█'.repeat(24)} 100 % 100 of 100 revisions · 50/s`,
    '',
  ]);
  expect(text).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} 50 %`);
});

it('counts past what it expected without nonsense', () => {
  const progress = start(true, 10);
  seconds = 1;
  progress.update(15);
  expect(text).toContain('100 % 15 of 10 revisions');
});
