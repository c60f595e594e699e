import { expect, it } from 'vitest';
import { KeptPages, type WrittenPage } from './kept-pages';

const pageOf = (html: string): WrittenPage => ({ html, etag: '' });

it('writes a page every ten seconds, however many ask, and each under its own name', async () => {
  let now = 0;
  let written = 0;
  const pages = new KeptPages(() => now);
  const ask = async (name: string) =>
    (await pages.page(name, async () => pageOf(`${name} ${++written}`))).html;
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a 1', 'a 1', 'b 2']);
  now = 9_999;
  expect(await ask('a')).toBe('a 1');
  now = 10_000;
  expect(await ask('a')).toBe('a 3');
});

it('keeps no failure', async () => {
  const pages = new KeptPages(() => 0);
  const lost = pages.page('a', () => Promise.reject(new Error('The database is away.')));
  await expect(lost).rejects.toThrow('away');
  expect(await pages.page('a', async () => pageOf('here'))).toEqual(pageOf('here'));
});

it('forgets the oldest of too many', async () => {
  const pages = new KeptPages(() => 0);
  for (let number = 0; number <= 500; number++) {
    await pages.page(`${number}`, async () => pageOf('old'));
  }
  const again = (name: string) => pages.page(name, async () => pageOf('new'));
  expect((await again('500')).html).toBe('old');
  expect((await again('0')).html).toBe('new');
});
