import { expect, it } from 'vitest';
import { LossRecord } from './loss-record';

it('has enough at the second loss within half a minute', () => {
  const record = new LossRecord();
  expect(record.add(1_000)).toBe(false);
  expect(record.add(20_000)).toBe(true);
});

it('forgives a loss after half a minute, and when it is cleared', () => {
  const record = new LossRecord();
  record.add(1_000);
  expect(record.add(40_000)).toBe(false);
  record.clear();
  expect(record.add(41_000)).toBe(false);
});
