import { type Open, type OpenKind, ROOT } from './open';
import { BEFORE_BLOCK, BEFORE_EXPRESSION, HEAD_WORDS, STATEMENT_WORDS } from './words';

/** A place where the text may end once all that is open is closed. */
export type SafePlace = { at: number; open: Open };

const WORD = /[\w$\u0080-\uffff]+/y;
const SPACE = /\s+/y;
const COMMENT = /\/\/[^\n]*\n|\/\*[\s\S]*?\*\//y;
const STRING = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const JSX_STRING = /'[^']*'|"[^"]*"/y;
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const TAG_NAME = /[A-Za-z_$][\w$.:-]*/y;
const CLOSING_TAG = /<\/[^>]*>/y;
/** `<T,>(…)` and `<T extends U>(…)` are type parameters. */
const TYPE_PARAMETERS = /<[A-Za-z_$][\w$]*\s*(?:,|extends\s)/y;
/** What may still become a comment, a string or a tag that ends. */
const UNFINISHED = /\/\/|\/\*|['"]/y;

/**
 * Reads a TSX text from its beginning to wherever it is cut, once, and remembers the last
 * place after a whole statement or element. It knows brackets, texts, comments and JSX, and
 * no grammar beyond: what is between them may be anything.
 */
export class Scanner {
  safe: SafePlace = { at: 0, open: ROOT };
  /** Where elements begin whose opening tag is whole. */
  readonly elements: number[] = [];
  readonly #text: string;
  #at = 0;
  #open: Open = ROOT;
  /** The last token, and whether it ends an operand. */
  #last = '';
  #isOperand = false;
  #tagAt = 0;

  constructor(text: string) {
    this.#text = text;
    while (this.#at < text.length && this.#step()) {}
  }

  /** Takes the next piece; false when it is cut. */
  #step(): boolean {
    switch (this.#open.kind) {
      case 'quasi':
        return this.#quasi();
      case 'tag':
        return this.#tag();
      case 'children':
        return this.#children();
      default:
        return this.#code();
    }
  }

  #code(): boolean {
    const from = this.#at;
    if (this.#take(SPACE) || this.#take(COMMENT)) return true;
    if (this.#take(STRING)) return this.#operand('text');
    if (!this.#isOperand && this.#take(REGEX)) return this.#operand('text');
    if (this.#matches(UNFINISHED)) return false;
    const word = this.#take(WORD);
    if (word) return this.#word(word, from);
    const character = this.#text.charAt(this.#at);
    if (character === '<' && !this.#isOperand && this.#opensElement()) return this.#openTag();
    this.#at += 1;
    this.#punctuation(character);
    return true;
  }

  #word(word: string, from: number): boolean {
    const begins = this.#isOperand && STATEMENT_WORDS.has(word) && this.#last !== '.';
    const lineStart = this.#text.lastIndexOf('\n', from) + 1;
    if (begins && this.#text.slice(lineStart, from).trim() === '') this.#endStatement(from);
    this.#isOperand = this.#last === '.' || !BEFORE_EXPRESSION.has(word);
    this.#last = word;
    return true;
  }

  #punctuation(character: string): void {
    const next = this.#text.charAt(this.#at);
    switch (character) {
      case '`':
        this.#push('quasi');
        return;
      case '{':
        this.#push(this.#isOperand || BEFORE_BLOCK.has(this.#last) ? 'block' : 'object');
        break;
      case '(':
        this.#push('paren', { isHead: HEAD_WORDS.has(this.#last) });
        break;
      case '[':
        this.#push('bracket');
        break;
      case '}':
        this.#closeBrace();
        return;
      case ')':
      case ']':
        this.#closeBracket(character);
        return;
      case ';':
        this.#endStatement(this.#at);
        break;
      case '?':
        this.#question(next);
        break;
      case ':':
        if (this.#open.ternaries > 0) this.#countTernary(-1);
        break;
      case '!':
        // After an operand it says that the operand is there.
        if (this.#isOperand && next !== '=') return;
        break;
      case '+':
      case '-':
        if (this.#last === character && this.#isOperand) return;
        break;
      case '>':
        if (this.#last === '=') character = '=>';
    }
    this.#last = character;
    this.#isOperand = false;
  }

  #question(next: string): void {
    if (next === '?' || this.#last === '?') return;
    const isChain = next === '.' && !/\d/.test(this.#text.charAt(this.#at + 1));
    if (!isChain && next !== ':' && next !== ',' && next !== ')') this.#countTernary(1);
  }

  #closeBrace(): void {
    while (!['block', 'object', 'expression', 'hole', 'root'].includes(this.#open.kind))
      this.#pop();
    const { kind } = this.#open;
    if (kind === 'root') return;
    this.#pop();
    if (kind === 'hole') return;
    if (this.#open.kind === 'children') this.#mark(this.#at);
    const isStatement = kind === 'block' && this.#isStatementLevel();
    this.#last = '}';
    this.#isOperand = !isStatement;
    if (isStatement) this.#endStatement(this.#at);
  }

  #closeBracket(character: ')' | ']'): void {
    const { kind, isHead } = this.#open;
    if (kind === (character === ')' ? 'paren' : 'bracket')) this.#pop();
    this.#last = character;
    this.#isOperand = !isHead;
  }

  #quasi(): boolean {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const character = text.charAt(this.#at);
      if (character === '\\') this.#at += 1;
      else if (character === '`') {
        this.#at += 1;
        this.#pop();
        return this.#operand('text');
      } else if (character === '$' && text.charAt(this.#at + 1) === '{') {
        this.#at += 2;
        this.#push('hole');
        this.#last = '{';
        this.#isOperand = false;
        return true;
      }
    }
    return false;
  }

  #opensElement(): boolean {
    return /[A-Za-z_$>]/.test(this.#text.charAt(this.#at + 1)) && !this.#matches(TYPE_PARAMETERS);
  }

  #openTag(): boolean {
    this.#tagAt = this.#at;
    this.#at += 1;
    const name = this.#take(TAG_NAME) ?? '';
    this.#push('tag', { name, inTag: true });
    return true;
  }

  #tag(): boolean {
    if (this.#take(SPACE) || this.#take(COMMENT) || this.#take(JSX_STRING)) return true;
    if (this.#matches(UNFINISHED)) return false;
    const text = this.#text;
    if (text.startsWith('/>', this.#at)) {
      this.#at += 2;
      this.elements.push(this.#tagAt);
      this.#pop();
      return this.#endElement();
    }
    const character = text.charAt(this.#at);
    if (character === '<') return this.#openTag();
    this.#at += 1;
    if (character === '{') {
      this.#push('expression');
      this.#last = '(';
      this.#isOperand = false;
    } else if (character === '>') {
      const { name } = this.#open;
      this.elements.push(this.#tagAt);
      this.#pop();
      this.#push('children', { name });
      this.#mark(this.#at);
    }
    return true;
  }

  #children(): boolean {
    const text = this.#text;
    const next = text.slice(this.#at).search(/[<{]/);
    const end = next < 0 ? text.length : this.#at + next;
    // A cut entity would be read as letters.
    const whole = next < 0 ? text.slice(this.#at).replace(/&#?\w*$/, '').length : next;
    this.#mark(this.#at + whole);
    this.#at = end;
    if (next < 0) return false;
    if (text.charAt(end) === '{') {
      this.#at += 1;
      this.#push('expression');
      this.#last = '(';
      this.#isOperand = false;
      return true;
    }
    if (!text.startsWith('</', end)) return end + 1 < text.length && this.#openTag();
    if (!this.#take(CLOSING_TAG)) return false;
    this.#pop();
    return this.#endElement();
  }

  #endElement(): boolean {
    if (this.#open.kind !== 'children') this.#operand('element');
    this.#mark(this.#at);
    return true;
  }

  #endStatement(at: number): void {
    if (!this.#isStatementLevel()) return;
    this.#open = { ...this.#open, ternaries: 0 };
    this.#mark(at);
  }

  #isStatementLevel(): boolean {
    return this.#open.kind === 'root' || this.#open.kind === 'block';
  }

  #mark(at: number): void {
    if (!this.#open.inTag) this.safe = { at, open: this.#open };
  }

  #operand(last: string): boolean {
    this.#last = last;
    this.#isOperand = true;
    return true;
  }

  #countTernary(by: 1 | -1): void {
    this.#open = { ...this.#open, ternaries: this.#open.ternaries + by };
  }

  #push(kind: OpenKind, more: Partial<Open> = {}): void {
    const { inTag } = this.#open;
    this.#open = { ...ROOT, inTag, ...more, kind, up: this.#open };
  }

  #pop(): void {
    this.#open = this.#open.up ?? ROOT;
  }

  #matches(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  #take(pattern: RegExp): string | null {
    const [found = null] = this.#matches(pattern) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }
}
