/**
 * Text as a database and JSON can hold it: without NUL, which PostgreSQL refuses, and with the
 * replacement character for half of a surrogate pair, which has no UTF-8 and which `jsonb` refuses.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Pieces of a stream as storable text: a character that was cut in two comes whole, with its second half. */
export class StorablePieces {
  private half = '';

  /** What can be stored of the text so far and was not handed out before; may be empty. */
  push(piece: string): string {
    const text = this.half + piece;
    this.half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
    return storableText(text.slice(0, text.length - this.half.length));
  }

  /** What is left when the stream ends; usually nothing. */
  end(): string {
    const rest = storableText(this.half);
    this.half = '';
    return rest;
  }
}
