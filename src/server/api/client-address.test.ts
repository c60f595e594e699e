import { expect, it } from 'vitest';
import { hashClientAddress } from './client-address';

const hash = (forwarded: string | null, secret = 'a secret') =>
  hashClientAddress(
    new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }),
    secret,
  );

it('is absent where no address is known', () => {
  expect(hash(null)).toBeUndefined();
  expect(hash(' ')).toBeUndefined();
});

it('never shows the address, and nobody else’s secret gives the same', () => {
  expect(hash('203.0.113.7')).toMatch(/^[\w-]{43}$/);
  expect(hash('203.0.113.7')).not.toBe(hash('203.0.113.7', 'another secret'));
  expect(hash('203.0.113.7')).not.toBe(hash('203.0.113.8'));
});

it('believes what the proxy in front has added, not what the client claims', () => {
  expect(hash('198.51.100.1, 203.0.113.7')).toBe(hash('203.0.113.7'));
  expect(hash('203.0.113.7, 198.51.100.1')).not.toBe(hash('203.0.113.7'));
});

it.each([
  ['::ffff:203.0.113.7', '203.0.113.7', true],
  ['2001:db8:1:2::1', '2001:0DB8:1:2:aaaa:bbbb:cccc:dddd', true],
  ['2001:db8::1', '2001:db8:0:0:ffff::2', true],
  ['::1', '0:0:0:0:0:0:0:1', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
])('takes %s and %s for one network: %s', (one, other, same) => {
  expect(hash(one) === hash(other)).toBe(same);
});
