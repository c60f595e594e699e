import { type Open, type Scan, VOID_TAG } from './open';
import { indentBefore, indentOf, lineStart } from './tokens';

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** Words after which an operand follows, so that `<` opens an element and `/` a regular expression. */
const BEFORE_OPERAND =
  /(?:^|[^\w$.])(?:return|case|default|else|do|typeof|void|delete|in|of|yield|await|new|throw)$/;
/** What each kind of text can be skipped over in one go. */
const PLAIN = {
  code: /[^"'`()[\]{}<>/]+/y,
  tag: /[^"'{/>]+/y,
  template: /[^\\`$]+/y,
  children: /[^<{})]+/y,
};
const NAME = /[A-Za-z_$][\w$.:-]*/y;

/**
 * Reads as much structure out of broken TSX as there is: brackets, strings, templates,
 * comments and elements that are open at `end`. Never fails; about 1 ms for 20 KB.
 */
export function scan(text: string, end = text.length): Scan {
  return new Scanner(text, end).run();
}

class Scanner {
  private at = 0;
  private readonly open: Open[] = [];
  private readonly extra: number[] = [];
  private readonly misaligned: Scan['misaligned'] = [];
  private readonly suspects: Scan['suspects'] = [];

  constructor(
    private readonly text: string,
    private readonly end: number,
  ) {}

  run(): Scan {
    while (this.at < this.end) {
      const kind = this.open.at(-1)?.kind;
      if (kind === 'element') this.children();
      else if (kind === 'tag') this.tag();
      else if (kind === 'template') this.template();
      else this.code();
    }
    const { open, extra, misaligned, suspects } = this;
    return { open, extra, misaligned, suspects };
  }

  private skip(plain: RegExp): void {
    plain.lastIndex = this.at;
    if (plain.test(this.text)) this.at = Math.min(plain.lastIndex, this.end);
  }

  private push(kind: Open['kind'], closer: string, length = 1): void {
    this.open.push({ kind, closer, at: this.at, inner: this.at + length });
    this.at += length;
  }

  private startsWith(word: string): boolean {
    return this.text.startsWith(word, this.at);
  }

  private code(): void {
    this.skip(PLAIN.code);
    if (this.at >= this.end) return;
    const char = this.text[this.at] ?? '';
    if (this.startsWith('//')) this.skipLine();
    else if (this.startsWith('/*')) this.comment();
    else if (char === '"' || char === "'") this.string(char);
    else if (char === '`') this.push('template', '`');
    else if (char in CLOSER) this.push('bracket', CLOSER[char] ?? '');
    else if (char === ')' || char === ']' || char === '}') this.close(char);
    else if (this.startsWith('</') && this.leavesBrackets()) return;
    else if (char === '<' && this.opensElement()) this.openTag();
    else if (this.endsTagTooEarly(char)) return;
    else if (char === '/' && this.expectsOperand()) this.regex();
    else this.at += 1;
  }

  /** Ends the nearest bracket of that kind; elements are not left by a bracket. */
  private close(char: string): void {
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const one = this.open[depth];
      if (one?.kind !== 'bracket') break;
      if (one.closer !== char) continue;
      this.open.length = depth;
      this.compareIndents(one);
      this.at += 1;
      return;
    }
    this.extra.push(this.at);
    this.at += 1;
  }

  private compareIndents(opener: Open): void {
    const indent = indentBefore(this.text, this.at);
    if (indent === null) return;
    const wanted = indentOf(this.text, lineStart(this.text, opener.at));
    if (indent === wanted) return;
    this.misaligned.push({ at: this.at, opener, deeper: indent > wanted });
  }

  /** Ends what is open above `depth` and notes that its end is missing before `at`. */
  private suspect(depth: number, at: number): void {
    const closers = this.open.splice(depth).map(({ closer }) => closer);
    const before = at - (/\s*$/.exec(this.text.slice(Math.max(0, at - 400), at))?.[0].length ?? 0);
    this.suspects.push({ at: before, text: closers.reverse().join('') });
  }

  /** Elements inside of one that ends: they are not closed; void ones lack their slash. */
  private suspectUnclosed(depth: number): void {
    for (const { closer, inner } of this.open.slice(depth).reverse()) {
      const isVoid = VOID_TAG.test(closer.slice(2, -1));
      this.suspects.push(isVoid ? { at: inner - 1, text: ' /' } : { at: this.at, text: closer });
    }
  }

  /** `</div>` where code stands: the brackets inside of that element are not closed. */
  private leavesBrackets(): boolean {
    const closer = `</${this.nameAt(this.at + 2)}>`;
    const depth = this.open.findLastIndex((one) => one.closer === closer);
    if (depth < 0 || !this.text.startsWith(closer, this.at)) return false;
    this.suspect(depth + 1, this.at);
    return true;
  }

  /** `}>` and `/>` inside of an attribute's braces: one of them is missing. */
  private endsTagTooEarly(char: string): boolean {
    if (char !== '>' && char !== '/') return false;
    let depth = this.open.length - 1;
    while (this.open[depth]?.kind === 'bracket' && depth > this.open.length - 5) depth -= 1;
    if (this.open[depth]?.kind !== 'tag' || depth === this.open.length - 1) return false;
    const last = this.text
      .slice(Math.max(0, this.at - 60), this.at)
      .trimEnd()
      .at(-1);
    const closes = char === '>' && (last === '}' || this.text[this.at + 1] === '\n');
    if (!(closes && last !== '=') && !this.startsWith('/>')) return false;
    this.suspect(depth + 1, this.at);
    return true;
  }

  /** A line of closing brackets in the text of an element: the element is not closed. */
  private leavesElements(): boolean {
    if (indentBefore(this.text, this.at) === null) return false;
    if (!/^\)+\s*(?:[;,}]|$)/m.test(this.text.slice(this.at, this.at + 20))) return false;
    const depth = this.open.findLastIndex(({ kind }) => kind === 'bracket');
    if (this.open[depth]?.closer !== ')') return false;
    this.suspect(depth + 1, this.at);
    return true;
  }

  private template(): void {
    this.skip(PLAIN.template);
    if (this.at >= this.end) return;
    const char = this.text[this.at];
    if (char === '\\') this.at += 2;
    else if (char === '`') this.pop(1);
    else if (this.startsWith('${')) this.push('bracket', '}', 2);
    else this.at += 1;
  }

  private pop(length: number): void {
    this.open.pop();
    this.at += length;
  }

  private tag(): void {
    this.skip(PLAIN.tag);
    if (this.at >= this.end) return;
    const char = this.text[this.at] ?? '';
    if (this.startsWith('/>')) this.pop(2);
    else if (this.startsWith('//')) this.skipLine();
    else if (this.startsWith('/*')) this.comment();
    else if (char === '>') {
      const tag = this.open.pop();
      const name = tag ? this.nameAt(tag.at + 1) : '';
      this.at += 1;
      const at = tag?.at ?? this.at;
      this.open.push({ kind: 'element', closer: `</${name}>`, at, inner: this.at });
    } else if (char === '"' || char === "'") this.string(char, true);
    else if (char === '{') this.push('bracket', '}');
    else this.at += 1;
  }

  private children(): void {
    this.skip(PLAIN.children);
    if (this.at >= this.end) return;
    const char = this.text[this.at];
    if (this.startsWith('</')) this.closeElement();
    else if (char === '<' && /[A-Za-z_$>]/.test(this.text[this.at + 1] ?? '')) this.openTag();
    else if (char === '{') this.push('bracket', '}');
    else if (char === ')' && this.leavesElements()) return;
    else {
      if (char === '}') this.extra.push(this.at);
      this.at += 1;
    }
  }

  private openTag(): void {
    this.push('tag', '/>', 1 + this.nameAt(this.at + 1).length);
  }

  private closeElement(): void {
    const name = this.nameAt(this.at + 2);
    const depth = this.open.findLastIndex(
      ({ kind, closer }) => kind === 'bracket' || closer === `</${name}>`,
    );
    const element = this.open[depth];
    if (element?.kind === 'element') {
      this.suspectUnclosed(depth + 1);
      this.open.length = depth;
      this.compareIndents(element);
    } else this.extra.push(this.at);
    const close = this.text.indexOf('>', this.at);
    const line = this.text.indexOf('\n', this.at);
    const next = close < 0 || (line >= 0 && line < close) ? this.at + 2 + name.length : close + 1;
    this.at = Math.min(next, this.end);
  }

  private nameAt(at: number): string {
    NAME.lastIndex = at;
    return NAME.exec(this.text)?.[0] ?? '';
  }

  private skipLine(): void {
    const line = this.text.indexOf('\n', this.at);
    this.at = line < 0 ? this.end : line;
  }

  private comment(): void {
    const close = this.text.indexOf('*/', this.at + 2);
    if (close >= 0 && close + 2 <= this.end) this.at = close + 2;
    else this.leaveOpen('comment', '*/');
  }

  /** A string of code ends with its line; one of an attribute may go over several. */
  private string(quote: string, attribute = false): void {
    for (let at = this.at + 1; at < this.end; at++) {
      const char = this.text[at];
      if (char === '\\' && !attribute) at += 1;
      else if (char === quote) {
        this.at = at + 1;
        return;
      } else if (char === '\n' && !attribute) {
        this.at = at;
        return;
      }
    }
    this.leaveOpen('string', quote);
  }

  private leaveOpen(kind: Open['kind'], closer: string): void {
    this.push(kind, closer);
    this.at = this.end;
  }

  private regex(): void {
    const found = /^\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(
      this.text.slice(this.at, this.at + 300),
    );
    this.at += found?.[0].length ?? 1;
  }

  private opensElement(): boolean {
    const next = this.text[this.at + 1] ?? '';
    if (next === '>') return this.expectsOperand();
    if (!/[A-Za-z_$]/.test(next) || !this.expectsOperand()) return false;
    // `<T,>(x: T) =>` and `<T extends U>(…)` are type parameters.
    return !/^<[\w$]+\s*(?:,|extends\b)/.test(this.text.slice(this.at, this.at + 80));
  }

  private expectsOperand(): boolean {
    const before = this.text.slice(Math.max(0, this.at - 60), this.at).trimEnd();
    const last = before.at(-1);
    if (last === undefined) return true;
    if (/[\w$)\]}"'`]/.test(last)) return BEFORE_OPERAND.test(before) || last === '}';
    return true;
  }
}
