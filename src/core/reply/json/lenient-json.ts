/** Deeper than any reply; what lies below is left out. */
const MOST_DEPTH = 100;

/** An object keeps its entries in the order written, also two of the same key. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { entries: [key: string, value: Json][] };

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

/**
 * Reads JSON as models write it: with line breaks and quotes inside texts, text in backticks,
 * keys without quotes, commas too many, comments, and an end that may be missing. Linear.
 */
export class LenientJson {
  private at = 0;
  private depth = 0;
  /** The text ended inside the value. */
  cut = false;

  constructor(private readonly text: string) {}

  /** The next value; undefined where none begins. */
  value(): Json | undefined {
    this.space();
    const char = this.text[this.at];
    if (char === '{' || char === '[') return this.nested(char);
    if (char === '"' || char === "'" || char === '`') return this.string(char);
    return this.word();
  }

  private nested(opening: '{' | '['): Json | undefined {
    if (this.depth === MOST_DEPTH) return undefined;
    this.depth += 1;
    const value = opening === '{' ? this.object() : this.list();
    this.depth -= 1;
    return value;
  }

  private object(): JsonObject {
    const entries: JsonObject['entries'] = [];
    this.at += 1;
    while (!this.ends('}')) {
      const key = this.value();
      this.space();
      if (key === undefined || this.text[this.at] !== ':') {
        this.skip();
        continue;
      }
      this.at += 1;
      const value = this.value();
      if (value !== undefined) entries.push([String(key), value]);
    }
    return { entries };
  }

  private list(): Json[] {
    const items: Json[] = [];
    this.at += 1;
    while (!this.ends(']')) {
      const value = this.value();
      if (value === undefined) this.skip();
      else items.push(value);
    }
    return items;
  }

  /** Goes past one character that has no place there, or stops at the end of the text. */
  private skip(): void {
    if (this.at < this.text.length) this.at += 1;
  }

  private ends(closing: string): boolean {
    this.space();
    while (this.text[this.at] === ',') {
      this.at += 1;
      this.space();
    }
    if (this.at >= this.text.length) {
      this.cut = true;
      return true;
    }
    // The wrong bracket also ends it: nothing else can follow.
    if (this.text[this.at] !== '}' && this.text[this.at] !== ']') return false;
    if (this.text[this.at] === closing) this.at += 1;
    return true;
  }

  private string(quote: string): string {
    const pieces: string[] = [];
    let from = ++this.at;
    for (; this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === '\\') {
        pieces.push(this.text.slice(from, this.at));
        pieces.push(this.escape());
        from = this.at + 1;
      } else if (char === quote && this.closesHere()) {
        pieces.push(this.text.slice(from, this.at));
        this.at += 1;
        return pieces.join('');
      }
    }
    this.cut = true;
    pieces.push(this.text.slice(from));
    return pieces.join('');
  }

  /** Behind the end of a text comes a sign or nothing; any other quote is part of it. */
  private closesHere(): boolean {
    let next = this.at + 1;
    while (next < this.text.length && next < this.at + 200 && /\s/.test(this.text[next] ?? '')) {
      next += 1;
    }
    return next >= this.text.length || /[,:}\]/]/.test(this.text[next] ?? '');
  }

  /** Leaves `at` on the last character of the escape. */
  private escape(): string {
    this.at += 1;
    const char = this.text[this.at] ?? '';
    if (char !== 'u') return ESCAPES[char] ?? char;
    const digits = /^[0-9a-f]{4}/i.exec(this.text.slice(this.at + 1, this.at + 5))?.[0];
    if (digits === undefined) return char;
    this.at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private word(): Json | undefined {
    const pattern = /[\w$.+-]+/y;
    pattern.lastIndex = this.at;
    const word = pattern.exec(this.text)?.[0];
    if (word === undefined) return undefined;
    this.at += word.length;
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return Number.isNaN(Number(word)) ? word : Number(word);
  }

  private space(): void {
    const pattern = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
    pattern.lastIndex = this.at;
    pattern.exec(this.text);
    this.at = Math.max(this.at, pattern.lastIndex);
  }
}
