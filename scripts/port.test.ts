import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { browserAddress } from './address';
import { whyPortIsRefused } from './port.mjs';

const servers: Server[] = [];
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
});

/** Listens on a port of the system's choice, or on `port`, and answers it. */
async function occupy(host: string, port = 0): Promise<number> {
  const server = createServer();
  servers.push(server);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

it.each(['127.0.0.1', '0.0.0.0'])('names a port that is taken on %s, and another', async (host) => {
  const port = await occupy(host);
  expect(await whyPortIsRefused('127.0.0.1', port, 0)).toMatch(
    new RegExp(`^Port ${port} is taken.* PORT=${port + 1} npm start$`),
  );
});

it('waits for one that is just being given back', async () => {
  const port = await occupy('127.0.0.1');
  setTimeout(() => servers.pop()?.close(), 200);
  expect(await whyPortIsRefused('127.0.0.1', port)).toBeNull();
});

it.each([
  ['127.0.0.1', Number.NaN, 'PORT must be a number'],
  ['127.0.0.1', 65_536, 'PORT must be a number'],
  ['192.0.2.1', 3000, '192.0.2.1 is not an address of this computer'],
])('says what is wrong with %s port %d', async (host, port, words) => {
  expect(await whyPortIsRefused(host, port, 0)).toContain(words);
});

it.runIf(hasIpv6)(
  'calls the computer localhost, unless that leads somebody to another program',
  async () => {
    const port = await occupy('::1');
    expect(await browserAddress('::1', port)).toBe(`http://localhost:${port}`);
    expect(await browserAddress('127.0.0.1', port)).toBe(`http://127.0.0.1:${port}`);
    expect(await browserAddress('0.0.0.0', port)).toBe(`http://127.0.0.1:${port}`);
    expect(await browserAddress('::', port)).toBe(`http://localhost:${port}`);
  },
);

it('gives any other address as it is', async () => {
  expect(await browserAddress('192.0.2.7', 3000)).toBe('http://192.0.2.7:3000');
  expect(await browserAddress('fd00::7', 3000)).toBe('http://[fd00::7]:3000');
});
