import type { Open, Scan } from './open';
import { expectsOperand, opensElement, tagNameAt } from './operand';
import { bracketsLeft, elementsLeft, missingEnd, tagEndsTooEarly } from './suspicion';
import { indentBefore, indentOf, lineStart } from './tokens';

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** What each kind of text can be skipped over in one go. */
const PLAIN = {
  code: /[^"'`()[\]{}<>/]+/y,
  tag: /[^"'{/>]+/y,
  template: /[^\\`$]+/y,
  children: /[^<{})]+/y,
};

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
    else if (this.startsWith('</') && this.leaves(bracketsLeft)) return;
    else if (char === '<' && opensElement(this.text, this.at)) this.openTag();
    else if (this.leaves(tagEndsTooEarly)) return;
    else if (char === '/' && expectsOperand(this.text, this.at)) this.regex();
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

  /** Ends what `suspicion` says must have ended before this place, and notes what is missing there. */
  private leaves(suspicion: typeof bracketsLeft): boolean {
    const { text, at } = this;
    const depth = suspicion(text, at, this.open);
    if (depth === null) return false;
    const closers = this.open.splice(depth).map(({ closer }) => closer);
    const blanks = /\s*$/.exec(text.slice(Math.max(0, at - 400), at))?.[0].length ?? 0;
    this.suspects.push({ at: at - blanks, text: closers.reverse().join('') });
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
      const name = tag ? tagNameAt(this.text, tag.at + 1) : '';
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
    else if (char === ')' && this.leaves(elementsLeft)) return;
    else {
      if (char === '}') this.extra.push(this.at);
      this.at += 1;
    }
  }

  private openTag(): void {
    this.push('tag', '/>', 1 + tagNameAt(this.text, this.at + 1).length);
  }

  private closeElement(): void {
    const name = tagNameAt(this.text, this.at + 2);
    const depth = this.open.findLastIndex(
      ({ kind, closer }) => kind === 'bracket' || closer === `</${name}>`,
    );
    const element = this.open[depth];
    if (element?.kind === 'element') {
      const inside = this.open.splice(depth).slice(1).reverse();
      this.suspects.push(...inside.map((one) => missingEnd(one, this.at)));
      this.compareIndents(element);
    } else this.extra.push(this.at);
    const close = this.text.indexOf('>', this.at);
    const line = this.text.indexOf('\n', this.at);
    const next = close < 0 || (line >= 0 && line < close) ? this.at + 2 + name.length : close + 1;
    this.at = Math.min(next, this.end);
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
}
