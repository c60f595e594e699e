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
