import { expect, it } from 'vitest';
import { cacheState, publicFilesOf, tally } from './read-answers';

it.each([
  [{ 'cf-cache-status': 'HIT' }, 'hit'],
  [{ 'x-cache': 'Miss from cloudfront' }, 'miss'],
  [{ 'cache-status': 'Edge; fwd=uri-miss' }, 'miss'],
  [{ age: '12' }, 'hit'],
  [{}, 'unknown'],
])('%j: %s', (headers, state) => {
  expect(cacheState(new Headers(headers))).toBe(state);
});

it('finds the files of a page that the cache holds', () => {
  const html =
    '<img src="https://cdn/a.jpg"><source srcset="https://cdn/a.avif"><meta content="https://cdn/a.jpg"><img src="/icon.svg">';
  expect(publicFilesOf(html, 'https://cdn')).toEqual(['https://cdn/a.jpg', 'https://cdn/a.avif']);
});

it('counts', () => {
  expect(tally(['hit', 'miss', 'hit'])).toBe('3 files: 2 hits, 1 misses.');
  expect(tally(['failed'])).toBe('1 files: 0 hits, 0 misses, 1 failed.');
});
