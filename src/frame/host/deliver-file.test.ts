import { afterEach, expect, it, vi } from 'vitest';
import type { ToGuest } from '../messages/to-guest';
import { deliverFile } from './deliver-file';

const SOUND = `/api/audio/00000000-0000-4000-8000-000000000001/${'a'.repeat(64)}.mp3`;
const OTHER = SOUND.replace('1/', '2/');

const fetched = vi.fn(async (_url: string) => new Response('bytes'));
vi.stubGlobal('fetch', fetched);
afterEach(() => fetched.mockClear());

async function ask(url: string, sounds: string[]): Promise<ToGuest[]> {
  const answers: ToGuest[] = [];
  await deliverFile(url, new Set(sounds), (answer) => answers.push(answer));
  return answers;
}

it('hands a guest the sounds of its video', async () => {
  expect(await ask(SOUND, [SOUND])).toMatchObject([{ type: 'file', url: SOUND }]);
  expect(fetched).toHaveBeenCalledTimes(1);
});

const IMAGE = `/api/images/00000000-0000-4000-8000-000000000001/${'b'.repeat(64)}.webp`;

it('hands a guest the images of its video', async () => {
  expect(await ask(IMAGE, [IMAGE])).toMatchObject([{ type: 'file', url: IMAGE }]);
  expect(await ask(IMAGE, [])).toMatchObject([{ type: 'file-failed' }]);
  expect(fetched).toHaveBeenCalledTimes(1);
});

const FONT = `/api/fonts/00000000-0000-4000-8000-000000000001/${'c'.repeat(64)}.woff2`;

it('hands a guest the typefaces of its video', async () => {
  expect(await ask(FONT, [FONT])).toMatchObject([{ type: 'file', url: FONT }]);
  expect(await ask(FONT, [])).toMatchObject([{ type: 'file-failed' }]);
  expect(fetched).toHaveBeenCalledTimes(1);
});

it.each([
  ['the sound of another video', OTHER, [SOUND]],
  ['a sound of a video without any', SOUND, []],
  ['what only looks like one at its end', `/api/trpc/${'a'.repeat(64)}.mp3`, []],
  ['the app itself, though a video names it', '/api/trpc/project.list', ['/api/trpc/project.list']],
  [
    'another site, though a video names it',
    `https://evil.example${SOUND}`,
    [`https://evil.example${SOUND}`],
  ],
  ['a site without a scheme', `//evil.example${SOUND}`, [`//evil.example${SOUND}`]],
  ['a way up', SOUND.replace('/api/audio/', '/api/audio/../'), []],
])('fetches nothing when asked for %s', async (_, url, sounds) => {
  expect(await ask(url, sounds)).toMatchObject([{ type: 'file-failed', url }]);
  expect(fetched).not.toHaveBeenCalled();
});
