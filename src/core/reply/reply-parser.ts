import type { ReplyEvent } from './action';
import { looksLikeScene, startsLikeCode } from './code-start';
import { readDirectives } from './directive/read-directive';
import { closesFence, type Fence, openingFence } from './fence';
import { type Mode, mayBeSpecial, TEXT } from './mode';
import { ReplyOutput } from './reply-output';
import { isSceneLanguage, plainHeader, readFenceInfo } from './scene-header';
import { afterStrayClosing, openThinking } from './thinking';

/**
 * Parser of a streaming reply in the form of `action.ts`, tolerant of the ways in which
 * models miswrite it. The same reply gives the same events however it is cut, apart from
 * how `text` and `code` are divided. Line breaks come out as `\n`.
 */
export class ReplyParser {
  private readonly out = new ReplyOutput();
  /** What has arrived of the line at hand and was not sent. */
  private rest = '';
  /** The beginning of the line at hand was sent: the line is no more than its characters. */
  private ordinary = false;
  private thinkingAllowed = true;

  /** Takes the next piece of the reply. */
  push(chunk: string): ReplyEvent[] {
    this.rest += chunk;
    this.takeLines();
    this.sendPart();
    return this.out.take();
  }

  /** Ends the reply, wherever it was cut. */
  end(): ReplyEvent[] {
    this.takeLastLine();
    while (this.out.mode.kind === 'thinking') {
      if (!this.leaveThinking(this.out.mode)) {
        // The thinking never ended, so whatever was paid for is in there.
        this.out.mode = TEXT;
        this.thinkingAllowed = false;
      }
      this.takeLines();
      this.takeLastLine();
    }
    const { mode } = this.out;
    if (mode.kind === 'undecided') this.out.quote(mode, '');
    if (mode.kind === 'scene') this.out.endScene(mode, mode.marks === null);
    return this.out.take();
  }

  private takeLines(): void {
    for (;;) {
      const { mode } = this.out;
      if (mode.kind === 'thinking' && !this.leaveThinking(mode)) return;
      const at = this.rest.indexOf('\n');
      if (at < 0) return;
      const line = this.rest.slice(0, at).replace(/\r$/, '');
      this.rest = this.rest.slice(at + 1);
      this.takeLine(line, '\n');
    }
  }

  private takeLastLine(): void {
    if (this.out.mode.kind === 'thinking') return;
    const line = this.rest.replace(/\r$/, '');
    this.rest = '';
    if (line !== '' && !this.isCutFence(line)) this.takeLine(line, '');
  }

  /** Sends what has arrived of a line as soon as it can only be itself. */
  private sendPart(): void {
    if (!this.ordinary && mayBeSpecial(this.out.mode, this.rest)) return;
    const part = this.rest.replace(/\r$/, '');
    this.rest = this.rest.slice(part.length);
    this.ordinary = true;
    this.out.send(part);
  }

  private takeLine(line: string, lineBreak: string): void {
    const { mode } = this.out;
    const wasOrdinary = this.ordinary;
    this.ordinary = false;
    if (wasOrdinary) this.out.send(line + lineBreak);
    else if (mode.kind === 'text') this.takeTextLine(line, lineBreak);
    else if (mode.kind === 'undecided') this.takeUndecidedLine(mode, line, lineBreak);
    else if (mode.kind === 'scene') this.takeSceneLine(mode, line, lineBreak);
    else if (mode.kind === 'quote') {
      if (closesFence(line, mode.marks)) this.out.mode = TEXT;
      this.out.send(line + lineBreak);
    }
  }

  private takeTextLine(line: string, lineBreak: string): void {
    const fence = openingFence(line);
    const directives = readDirectives(line);
    const thinking = this.thinkingAllowed ? openThinking(line) : null;
    const stray = afterStrayClosing(line);
    if (fence) this.open(fence, line, lineBreak);
    else if (directives) this.out.direct(directives);
    else if (thinking) {
      this.out.mode = { kind: 'thinking', closing: thinking.closing, searched: 0 };
      this.rest = thinking.rest + lineBreak + this.rest;
    } else if (stray !== null) this.takeTextLine(stray, lineBreak);
    else {
      const begins = startsLikeCode(line, this.out.atBeginning);
      if (begins) this.out.startScene(null, plainHeader());
      this.out.send(line + lineBreak);
    }
  }

  private open({ marks, info }: Fence, line: string, lineBreak: string): void {
    const { language, header, explicit, code } = readFenceInfo(info);
    this.out.atBeginning = false;
    if (explicit && isSceneLanguage(language)) this.out.startScene(marks, header);
    else if (isSceneLanguage(language)) {
      const opening = code === null ? line + lineBreak : `${marks}\n`;
      this.out.mode = { kind: 'undecided', marks, opening, header, code: '' };
      if (code !== null) this.takeLine(code, lineBreak);
    } else {
      this.out.mode = { kind: 'quote', marks };
      this.out.send(line + lineBreak);
    }
  }

  private takeUndecidedLine(
    mode: Mode & { kind: 'undecided' },
    line: string,
    lineBreak: string,
  ): void {
    const next = this.explicitFence(line, mode.marks);
    if (closesFence(line, mode.marks)) this.out.quote(mode, line + lineBreak);
    else if (next) {
      this.out.quote(mode, '');
      this.open(next, line, lineBreak);
    } else {
      mode.code += line + lineBreak;
      if (!looksLikeScene(mode.code)) return;
      this.out.startScene(mode.marks, mode.header);
      this.out.send(mode.code);
    }
  }

  private takeSceneLine(mode: Mode & { kind: 'scene' }, line: string, lineBreak: string): void {
    // The model forgot to close a fence, or put one after code that had none.
    const next = mode.marks === null ? openingFence(line) : this.explicitFence(line, mode.marks);
    if (closesFence(line, mode.marks ?? '```')) this.out.endScene(mode, true);
    else if (next) {
      this.out.endScene(mode, true);
      this.open(next, line, lineBreak);
    } else this.out.send(line + lineBreak);
  }

  private explicitFence(line: string, marks: string): Fence | null {
    const fence = openingFence(line);
    const same = fence?.marks.charAt(0) === marks.charAt(0);
    return fence && same && readFenceInfo(fence.info).explicit ? fence : null;
  }

  /** A reply cut inside its closing fence. */
  private isCutFence(line: string): boolean {
    const { mode } = this.out;
    const marks = mode.kind === 'scene' ? mode.marks : null;
    if (!marks || this.ordinary) return false;
    const text = line.trim();
    return text !== '' && text.length < marks.length && marks.startsWith(text);
  }

  private leaveThinking(mode: Mode & { kind: 'thinking' }): boolean {
    const from = Math.max(0, mode.searched - mode.closing.length);
    const at = this.rest.toLowerCase().indexOf(mode.closing, from);
    mode.searched = this.rest.length;
    if (at < 0) return false;
    this.rest = this.rest.slice(at + mode.closing.length);
    this.out.mode = TEXT;
    return true;
  }
}
