import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DrawnPages } from './drawn-pages';

let server: Server;
let origin: string;
let pages: DrawnPages;
/** Cookies of the requests that came through to what stands for Next here. */
let drawn: (string | undefined)[] = [];
let status = 200;

beforeAll(async () => {
  server = createServer((request, response) => {
    const nonce = pages.nonceFor(request);
    if (pages.answer(request, response, nonce)) return;
    drawn.push(request.headers.cookie);
    response.writeHead(status, { 'content-type': 'text/html', vary: 'rsc', 'x-once': 'yes' });
    response.end(`<script nonce="${nonce}">1</script><script nonce="${nonce}">2</script>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(() => {
  server.close();
});

beforeEach(() => {
  pages = new DrawnPages();
  status = 200;
  drawn = [];
});

const ask = (path: string, headers = {}) => fetch(origin + path, { headers });

const noncesOf = (html: string) => [...html.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce);

it('answers a page without drawing it again, each time with a nonce of its own', async () => {
  await pages.draw(origin);
  drawn = [];
  const answers = await Promise.all(
    ['gzip', 'identity'].map((coding) =>
      ask('/', { 'accept-encoding': coding, cookie: 'session=1' }),
    ),
  );
  const [first = [], second = []] = await Promise.all(
    answers.map(async (each) => noncesOf(await each.text())),
  );
  expect(first).toHaveLength(2);
  expect(first[0]).toBe(first[1]);
  expect(first[0]).not.toBe(second[0]);
  expect(drawn).toEqual([]);
  expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null]);
  expect(answers[0]?.headers.get('vary')).toBe('rsc');
  expect(answers[0]?.headers.get('x-once')).toBeNull();
});

it('draws as nobody', async () => {
  await pages.draw(origin);
  expect(drawn).toEqual([undefined, undefined]);
});

it.each([
  ['another page', '/projects/1', {}],
  ['a query', '/?a=1', {}],
  ['a part of a page', '/', { rsc: '1' }],
])('leaves %s to Next', async (_, path, headers) => {
  await pages.draw(origin);
  drawn = [];
  await ask(path, headers);
  expect(drawn).toHaveLength(1);
});

it('keeps no page that did not go well', async () => {
  status = 500;
  await pages.draw(origin);
  status = 200;
  drawn = [];
  expect((await ask('/')).status).toBe(200);
  expect(drawn).toHaveLength(1);
});

it('gives no stranger the placeholder', async () => {
  const asked = await ask('/', { 'x-framewright-draw': 'guess' });
  const [nonce] = noncesOf(await asked.text());
  await pages.draw(origin);
  const [other] = noncesOf(await (await ask('/', { 'x-framewright-draw': 'guess' })).text());
  expect(other).not.toBe(nonce);
});
