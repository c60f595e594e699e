import type { ReplyEvent } from './action';
import { LineTaker } from './line-taker';
import { lineState, type Mode, TEXT } from './mode';
import { ReplyOutput } from './reply-output';

/**
 * Parser of a streaming reply in the form of `action.ts`, tolerant of the ways in which
 * models miswrite it. The same reply gives the same events however it is cut, apart from
 * how `text` and `code` are divided, in time that grows with its length and no faster.
 * Line breaks come out as `\n`.
 */
export class ReplyParser {
  private readonly out = new ReplyOutput();
  private readonly taker = new LineTaker(this.out, (text) => this.feed(text));
  /** What has arrived of the line at hand and was not sent. */
  private rest = '';
  /** 'ordinary': its beginning was sent, it is no more than its characters; 'held': it must be seen whole. */
  private known: 'nothing' | 'ordinary' | 'held' = 'nothing';

  /** Takes the next piece of the reply. */
  push(chunk: string): ReplyEvent[] {
    this.feed(chunk);
    return this.out.take();
  }

  /** Ends the reply, wherever it was cut. */
  end(): ReplyEvent[] {
    this.takeLastLine();
    // What never ended is read again as if nothing had opened it: it holds what was paid for.
    for (let text = this.unread(); text !== null; text = this.unread()) {
      this.feed(text);
      this.takeLastLine();
    }
    this.taker.end();
    return this.out.take();
  }

  private feed(text: string): void {
    let left = text;
    while (left !== '') {
      const { mode } = this.out;
      if (mode.kind === 'thinking') left = think(mode, left, () => this.leave());
      else {
        const at = left.indexOf('\n');
        if (at < 0) {
          this.takePart(left);
          return;
        }
        const line = this.rest + left.slice(0, at);
        left = left.slice(at + 1);
        this.takeLine(line.endsWith('\r') ? line.slice(0, -1) : line, '\n');
      }
    }
  }

  private leave(): void {
    this.out.mode = TEXT;
  }

  /** Takes the beginning of a line, and sends it as soon as it can only be itself. */
  private takePart(part: string): void {
    this.rest += part;
    if (this.known === 'held') return;
    if (this.known === 'nothing') {
      const state = lineState(this.out.mode, this.rest);
      if (state === 'held') this.known = 'held';
      if (state !== 'no') return;
      this.known = 'ordinary';
    }
    const { rest } = this;
    const sent = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    this.rest = rest.slice(sent.length);
    this.out.send(sent);
  }

  private takeLine(line: string, lineBreak: string): void {
    const { known } = this;
    this.rest = '';
    this.known = 'nothing';
    if (known === 'ordinary' || lineState(this.out.mode, line) === 'no') {
      this.out.send(line + lineBreak);
      this.taker.passed();
    } else this.taker.take(line, lineBreak);
  }

  private takeLastLine(): void {
    while (this.rest !== '' && this.out.mode.kind !== 'thinking') {
      const { rest } = this;
      const line = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
      const isCut = this.known !== 'ordinary' && this.taker.isCutFence(line);
      this.takeLine(isCut ? '' : line, '');
    }
    this.known = 'nothing';
  }

  /** The text of thinking or JSON that never ended and is still to be read; null when there is none. */
  private unread(): string | null {
    const { mode } = this.out;
    if (mode.kind === 'thinking') {
      this.taker.thinkingAllowed = false;
      this.leave();
      return mode.text;
    }
    return mode.kind === 'json' ? this.taker.endJson(mode) : null;
  }
}

/** Goes on in the thinking; gives back what follows its end. */
function think(mode: Mode & { kind: 'thinking' }, text: string, leave: () => void): string {
  const { closing, tail } = mode;
  mode.text += text;
  // Only what keeps its length: other letters may become two.
  const searched = (tail + text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const at = searched.indexOf(closing);
  if (at < 0) {
    mode.tail = searched.slice(-closing.length + 1);
    return '';
  }
  leave();
  return text.slice(at + closing.length - tail.length);
}
