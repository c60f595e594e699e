/** What replaces `length` characters at a place in code; null leaves them. */
export type Mend = (text: string, at: number) => { length: number; by: string } | null;

/** Changes of one text: more than any scene needs, and a bound on time. */
const MOST = 1_500;

type Mode = 'code' | 'tag' | 'children' | 'template';

const BEFORE_OPERAND =
  /(?:^|[^\w$.])(?:return|case|default|else|do|typeof|void|in|of|yield|await)$/;
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/**
 * Offers every character of TSX that is code to `mend`, from left to right: not those of
 * strings, templates, comments and the text of elements. What it puts there is read as code.
 */
export function mendCode(text: string, mend: Mend): string {
  return new Walker(text, mend).run();
}

class Walker {
  private at = 0;
  private left = MOST;
  private readonly modes: Mode[] = ['code'];

  constructor(
    private text: string,
    private readonly mend: Mend,
  ) {}

  run(): string {
    while (this.at < this.text.length) this[this.modes.at(-1) ?? 'code']();
    return this.text;
  }

  code(): void {
    const char = this.text[this.at];
    if (this.mended()) return;
    if (this.isAt('//') || this.isAt('/*')) this.comment();
    else if (char === '"' || char === "'") this.string(char, '\n');
    else if (char === '`') this.enter('template', 1);
    else if (char === '{') this.enter('code', 1);
    else if (char === '}') this.leave(1);
    else if (char === '<' && this.opensElement()) this.enter('tag', 1);
    else if (char === '/' && this.expectsOperand()) this.regex();
    else this.at += 1;
  }

  tag(): void {
    const char = this.text[this.at];
    if (this.mended()) return;
    if (this.isAt('/>')) this.leave(2);
    else if (this.isAt('//') || this.isAt('/*')) this.comment();
    else if (char === '>') {
      this.modes.pop();
      this.enter('children', 1);
    } else if (char === '"' || char === "'") this.string(char, null);
    else if (char === '{') this.enter('code', 1);
    else this.at += 1;
  }

  children(): void {
    const next = this.text[this.at + 1] ?? '';
    if (this.isAt('</')) {
      const end = this.text.indexOf('>', this.at);
      this.leave(end < 0 ? 2 : end + 1 - this.at);
    } else if (this.isAt('<') && /[A-Za-z_$>]/.test(next)) this.enter('tag', 1);
    else if (this.isAt('{')) this.enter('code', 1);
    else this.at += 1;
  }

  template(): void {
    if (this.isAt('\\')) this.at += 2;
    else if (this.isAt('`')) this.leave(1);
    else if (this.isAt('${')) this.enter('code', 2);
    else this.at += 1;
  }

  private isAt(word: string): boolean {
    return this.text.startsWith(word, this.at);
  }

  private mended(): boolean {
    const change = this.left > 0 ? this.mend(this.text, this.at) : null;
    if (!change) return false;
    this.left -= 1;
    const { length, by } = change;
    this.text = this.text.slice(0, this.at) + by + this.text.slice(this.at + length);
    return true;
  }

  private enter(mode: Mode, length: number): void {
    this.modes.push(mode);
    this.at += length;
  }

  private leave(length: number): void {
    if (this.modes.length > 1) this.modes.pop();
    this.at += length;
  }

  private comment(): void {
    const closing = this.isAt('//') ? '\n' : '*/';
    const end = this.text.indexOf(closing, this.at + 2);
    this.at = end < 0 ? this.text.length : end + closing.length;
  }

  /** @param stop what ends a string that is not closed; null when it may go over lines */
  private string(quote: string, stop: string | null): void {
    for (let at = this.at + 1; at < this.text.length; at++) {
      const char = this.text[at];
      if (char === '\\' && stop !== null) at += 1;
      else if (char === quote || char === stop) {
        this.at = at + 1;
        return;
      }
    }
    this.at = this.text.length;
  }

  private regex(): void {
    REGEX.lastIndex = this.at;
    this.at += REGEX.exec(this.text)?.[0].length ?? 1;
  }

  private opensElement(): boolean {
    const next = this.text[this.at + 1] ?? '';
    if (!/[A-Za-z_$>]/.test(next) || !this.expectsOperand()) return false;
    return !/^<[\w$]+\s*(?:,|extends\b)/.test(this.text.slice(this.at, this.at + 80));
  }

  private expectsOperand(): boolean {
    const before = this.text.slice(Math.max(0, this.at - 60), this.at).trimEnd();
    return !/[\w$)\]"'`]$/.test(before) || BEFORE_OPERAND.test(before);
  }
}
