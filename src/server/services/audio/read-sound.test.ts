import { describe, expect, it } from 'vitest';
import { encodedTone, wavTone } from '~/server/testing/sound';
import { readSound } from './read-sound';

describe('a sound file', () => {
  it.each(['mp3', 'm4a', 'aac', 'ogg', 'webm', 'wav'])(
    'is known by its content, and its length found: %s',
    async (extension) => {
      const sound = await readSound(await encodedTone(extension, 1.5));
      expect(sound.extension).toBe(extension);
      // Encoders add a little silence at either end.
      expect(sound.durationInSeconds).toBeGreaterThan(1.49);
      expect(sound.durationInSeconds).toBeLessThan(1.7);
    },
  );

  it('has the exact length of its samples where there are such', async () => {
    expect((await readSound(wavTone(0.25))).durationInSeconds).toBeCloseTo(0.25, 6);
  });
});

describe('what is refused, with a sentence', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['nothing', bytes('')],
    ['a text', bytes('Hello, I am a text and no sound at all. '.repeat(50))],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
  ])('%s', async (_, content) => {
    await expect(readSound(Uint8Array.from(content))).rejects.toMatchObject({
      reason: 'invalid_input',
      message: expect.stringContaining('MP3'),
    });
  });

  it('a head without a body', async () => {
    await expect(readSound(Uint8Array.from(wavTone(1).subarray(0, 44)))).rejects.toMatchObject({
      reason: 'invalid_input',
    });
  });
});
