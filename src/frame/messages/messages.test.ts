import { describe, expect, it } from 'vitest';
import { capSentence } from './cap-sentence';
import { toGuestSchema } from './to-guest';
import { toHostSchema } from './to-host';

describe('what the page accepts from a guest', () => {
  const error = {
    type: 'scene-error',
    sceneId: 's',
    revisionId: 'r',
    message: 'x is not defined',
    line: 4,
    frame: 10,
  };

  it('takes a scene error', () => {
    expect(toHostSchema.parse(error)).toEqual(error);
  });

  it.each([
    { kind: 'loop-stopped', line: 12, iterations: 5_000_000 },
    { kind: 'repaired', message: 'A style was given as text.', line: null },
  ])('takes a notice about a scene that is drawn: $kind', (notice) => {
    const message = { type: 'scene-notice', sceneId: 's', revisionId: 'r', notice };
    expect(toHostSchema.parse(message)).toEqual(message);
    const worse = { ...message, notice: { ...notice, line: 'x', message: 4 } };
    expect(toHostSchema.safeParse(worse).success).toBe(false);
  });

  it.each([
    ['an unknown type', { type: 'open', url: 'http://evil' }],
    ['no object', 'ready'],
    ['nothing', null],
    ['an endless message', { ...error, message: 'x'.repeat(2_001) }],
    ['what the protocol does not name', { type: 'pong', html: '<b>' }],
    ['a frame before the first', { type: 'frame', frame: -1, seekId: 0 }],
    ['a frame that is no number', { type: 'frame', frame: Number.NaN, seekId: 0 }],
  ])('refuses %s', (_, message) => {
    expect(toHostSchema.safeParse(message).success).toBe(false);
  });

  it('lets a cut message through', () => {
    const message = capSentence('x'.repeat(10_000));
    expect(message).toHaveLength(2_000);
    expect(toHostSchema.safeParse({ ...error, message }).success).toBe(true);
  });
});

describe('what the page may say to a guest', () => {
  it('takes both kinds of scene', () => {
    const artifact = { js: 'return X;', params: ['__fw'], lineOffset: 2 };
    const base = { id: 's', revisionId: 'r', name: 'Opening', durationInFrames: 90 };
    const load = {
      type: 'load',
      loadId: 1,
      frame: null,
      composition: {
        title: 'Video',
        width: 1920,
        height: 1080,
        fps: 30,
        scenes: [
          { ...base, content: { kind: 'artifact', artifact } },
          {
            ...base,
            content: {
              kind: 'source',
              tsx: 'nonsense',
              error: { kind: 'syntax', message: 'Nonsense.', line: 1, column: null },
              lastGood: artifact,
            },
          },
        ],
      },
    };
    expect(toGuestSchema.parse(load)).toEqual(load);
  });

  it('refuses a volume beyond full', () => {
    expect(toGuestSchema.safeParse({ type: 'volume', muted: false, volume: 2 }).success).toBe(
      false,
    );
  });
});
