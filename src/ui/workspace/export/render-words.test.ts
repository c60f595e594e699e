import { describe, expect, it } from 'vitest';
import { fileSize, progressLine, progressShare } from './render-words';

const running = { status: 'running' as const, framesDone: 42, framesTotal: 90, elapsedMs: 12_300 };

describe('progressLine', () => {
  it('names the frame, the total and the seconds', () => {
    expect(progressLine(running)).toBe('Rendering frame 42 of 90 · 12 s');
  });

  it('says what happens before the first and after the last frame', () => {
    expect(progressLine({ ...running, status: 'queued' })).toBe('Waiting to start');
    expect(progressLine({ ...running, framesDone: 0 })).toBe('Preparing · 12 s');
    expect(progressLine({ ...running, framesDone: 90 })).toBe('Writing the file · 12 s');
  });
});

it('never reports a share outside 0 to 1', () => {
  expect(progressShare({ ...running, framesTotal: 0 })).toBe(0);
  expect(progressShare({ ...running, framesDone: 91 })).toBe(1);
  expect(progressShare({ ...running, framesDone: 45 })).toBe(0.5);
});

it('writes sizes the way people read them', () => {
  expect([640, 312_400, 999_700, 4_230_000].map(fileSize)).toEqual([
    '640 bytes',
    '312 KB',
    '1.0 MB',
    '4.2 MB',
  ]);
});
