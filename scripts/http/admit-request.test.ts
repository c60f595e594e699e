import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admitRequest } from './admit-request';

let behindProxy = false;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!admitRequest(request, response, { behindProxy })) return;
    response.end(String(request.headers['x-forwarded-for'] ?? 'none'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(() => {
  server.close();
});

const ask = () => fetch(url, { headers: { 'x-forwarded-for': '203.0.113.7' } });

it('does not believe a sender who names another address', async () => {
  behindProxy = false;
  expect(await (await ask()).text()).toBe('none');
});

it('believes the proxy that stands in front', async () => {
  behindProxy = true;
  expect(await (await ask()).text()).toBe('203.0.113.7');
});

it.each(['/s/%ff', '/api/trpc/%', '/%E0%A4%A'])('answers %s with 400', async (path) => {
  expect((await fetch(url + path)).status).toBe(400);
});

it('lets a per cent sign pass that means something', async () => {
  expect((await fetch(`${url}/s/%C3%A9?q=%`)).status).toBe(200);
});
