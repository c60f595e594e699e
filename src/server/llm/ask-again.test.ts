import { APICallError } from 'ai';
import { describe, expect, it } from 'vitest';
import { mayAskAgain, readRetryAfter, waitBeforeAsking } from './ask-again';
import { ModelFault } from './model-fault';

const NOW = Date.parse('2026-05-04T10:00:00Z');

function refusal(
  statusCode?: number,
  responseHeaders?: Record<string, string>,
  responseBody?: string,
) {
  return new APICallError({
    message: 'Refused',
    url: 'http://model',
    requestBodyValues: {},
    statusCode,
    responseHeaders,
    responseBody,
  });
}

it.each([
  [{ 'retry-after': '7' }, 7_000],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': 'Mon, 04 May 2026 10:00:09 GMT' }, 9_000],
  [{ 'retry-after': 'Mon, 04 May 2026 09:00:00 GMT' }, 0],
  [{ 'retry-after': '60', 'retry-after-ms': '250' }, 250],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '-5' }, null],
  [{ 'retry-after': '' }, null],
  [{}, null],
  [undefined, null],
])('reads the wait of %j as %s ms', (headers, ms) => {
  expect(readRetryAfter(headers, NOW)).toBe(ms);
});

describe('the wait before asking again', () => {
  const wait = (asked: number, random: number, headers?: Record<string, string>) =>
    waitBeforeAsking({ thrown: refusal(429, headers), asked, backoffMs: 1_000, now: NOW, random });

  it('is anything from nothing to a bound that doubles', () => {
    expect([1, 2, 3, 10].map((asked) => wait(asked, 1))).toEqual([1_000, 2_000, 4_000, 20_000]);
    expect(wait(3, 0)).toBe(0);
    expect(wait(3, 0.25)).toBe(1_000);
  });

  it('is never less than the server asks for', () => {
    expect(wait(1, 0, { 'retry-after': '30' })).toBe(30_000);
    expect(wait(1, 0.5, { 'retry-after': '30' })).toBe(30_500);
  });
});

it.each([
  ['a busy server', refusal(429), true],
  ['a broken one', refusal(503), true],
  ['an overloaded one', refusal(529), true],
  ['one that cannot be reached', refusal(), true],
  ['an answer that cannot be read', refusal(200), true],
  ['a connection that broke', new TypeError('terminated'), true],
  ['an empty account', refusal(429, {}, '{"error":{"code":"insufficient_quota"}}'), false],
  ['a wrong key', refusal(401), false],
  ['a wrong request', refusal(400), false],
  ['a reply that ended too early', new ModelFault('cut_off'), false],
])('after %s it may ask again: %s', (_name, thrown, expected) => {
  expect(mayAskAgain(thrown)).toBe(expected);
});
