import type { ByteRange } from './storage';

/** A range that begins behind the object's end: no part of it can be given. */
export class UnsatisfiableRange extends Error {
  override readonly name = 'UnsatisfiableRange';
  constructor(readonly sizeBytes: number) {
    super(`No part of ${sizeBytes} bytes begins there.`);
  }
}

/**
 * What a `Range` header asks of an object of `sizeBytes` (RFC 9110, section 14): one range; null
 * for none, and for forms that may be ignored, such as several ranges.
 *
 * @throws UnsatisfiableRange when it begins behind the end
 */
export function readRange(header: string | null, sizeBytes: number): ByteRange | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (start >= sizeBytes) throw new UnsatisfiableRange(sizeBytes);
  return end < start ? null : { start, end };
}
