import { expect, it } from 'vitest';
import { ServiceError } from '../service-error';
import { readBody } from './read-body';

const limit = { maxBytes: 4, tooLarge: () => new ServiceError('invalid_input', 'Too large.') };
const bytes = (...all: number[]) => new Uint8Array(all);

it('puts the parts of a file together', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes(1, 2));
      controller.enqueue(bytes(3));
      controller.close();
    },
  });
  expect(await readBody(body, limit)).toEqual(bytes(1, 2, 3));
  expect(await readBody(null, limit)).toEqual(bytes());
});

it('refuses a file that is too large before all of it is here', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(bytes(1, 2, 3)) });
  await expect(readBody(body, limit)).rejects.toThrow('Too large.');
});

it('takes a file that broke off for one that may come whole another time', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes(1));
      controller.error(new Error('The connection was lost.'));
    },
  });
  await expect(readBody(body, limit)).rejects.toMatchObject({ reason: 'unavailable' });
});
