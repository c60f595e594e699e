import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseEnv } from './env';

it('takes an empty variable for one that is not set', () => {
  const empty = parseEnv({ HOST: '', PORT: ' ', FRAMEWRIGHT_DATA: '', RENDER_DEADLINE_MS: '' });
  expect(empty).toEqual(parseEnv({}));
  // An empty host would listen on every address of the machine.
  expect(empty).toMatchObject({ HOST: '127.0.0.1', PORT: 3000 });
  expect(empty.FRAMEWRIGHT_DATA).toBe(resolve('.framewright'));
});

it('names every variable that is wrong', () => {
  const wrong = { PORT: 'http', OPENAI_COMPATIBLE_BASE_URL: 'http://localhost:11434/v1' };
  expect(() => parseEnv({ ...wrong, APP_URL: 'example' })).toThrow(/PORT.*APP_URL/);
  expect(() => parseEnv({ ...wrong, PORT: '1' })).toThrow('OPENAI_COMPATIBLE_MODEL');
});

it.each([
  ['*.scenes.example.com', '*.scenes.example.com'],
  [' *.Scenes.example.com:8443 ', '*.scenes.example.com:8443'],
])('takes %j for the hosts of the frame', (given, host) => {
  const { FRAME_HOST } = parseEnv({ FRAME_HOST: given, APP_URL: 'https://video.example.com' });
  expect(FRAME_HOST).toBe(host);
});

it.each([
  'scenes.example.com',
  '*.com',
  'https://*.a.example',
  '*.a.example/',
  '*.a.b; script-src *',
])('says how the hosts of the frame are written instead of %j', (FRAME_HOST) => {
  expect(() => parseEnv({ FRAME_HOST })).toThrow('FRAME_HOST: write it as *.scenes.example.com');
});

it.each(['https://video.example.com', 'https://example.com:8443'])(
  'does not let scenes have the app’s own address %s',
  (APP_URL) => {
    expect(() => parseEnv({ APP_URL, FRAME_HOST: '*.example.com' })).toThrow('FRAME_HOST: APP_URL');
  },
);
