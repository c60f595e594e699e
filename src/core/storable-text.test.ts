import { expect, it } from 'vitest';
import { StorablePieces, storableText } from './storable-text';

it('leaves good text alone, also emoji and other scripts', () => {
  const text = 'Grüße 👩‍🚀 動画\n\ttabs\r\n';
  expect(storableText(text)).toBe(text);
});

it('drops what no database takes', () => {
  expect(storableText('a\0b')).toBe('ab');
  expect(storableText('a\ud83d b\ude80')).toBe('a\ufffd b\ufffd');
});

it('gives every stream the same text, however it is cut', () => {
  const text = 'Go 🚀🚀, now\0!';
  for (let size = 1; size < text.length; size++) {
    const pieces = new StorablePieces();
    const out = [];
    for (let at = 0; at < text.length; at += size) out.push(pieces.push(text.slice(at, at + size)));
    expect([...out, pieces.end()].join('')).toBe('Go 🚀🚀, now!');
    for (const piece of out) expect(storableText(piece)).toBe(piece);
  }
});

it('marks a character whose second half never came', () => {
  const pieces = new StorablePieces();
  expect(pieces.push('end \ud83d') + pieces.end()).toBe('end \ufffd');
});
