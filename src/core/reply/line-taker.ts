import { opensBlock } from '../edit/markers';
import { startsLikeCode } from './code-start';
import { readDirectives } from './directive/read-directive';
import { explicitFence } from './explicit-fence';
import { closesFence, openingFence } from './fence';
import { JsonTaker, startsJson } from './json/json-taker';
import { type Mode, TEXT, withoutBullets } from './mode';
import { PatchLines } from './patch-lines';
import type { ReplyOutput } from './reply-output';
import { plainHeader } from './scene-header';
import { SceneOpener } from './scene-opener';
import { isEndOf, takeSceneLine } from './scene-taker';
import { isClosingTag, openingTag, type Tag } from './tag';
import { afterStrayClosing, openThinking } from './thinking';

/** Says what whole lines are, and tells the output. */
export class LineTaker {
  thinkingAllowed = true;
  private readonly json: JsonTaker;
  private readonly opener: SceneOpener;
  /** The fence in which the model has put its whole reply. */
  private wrapper: string | null = null;

  constructor(
    private readonly out: ReplyOutput,
    /** Reads text from the beginning of a line. */
    private readonly feed: (text: string) => void,
  ) {
    this.json = new JsonTaker(out);
    this.opener = new SceneOpener(out, this.json, (marks) => {
      this.wrapper = marks;
    });
  }

  take(line: string, lineBreak: string): void {
    const { mode } = this.out;
    if (mode.kind === 'undecided') this.takeUndecided(mode, line, lineBreak);
    else if (mode.kind === 'json') this.takeJson(mode, line, lineBreak);
    else if (mode.kind === 'quote') this.takeQuoted(mode, line, lineBreak);
    else if (mode.kind === 'text' && line.trim() === '') this.out.send(line + lineBreak);
    else if (mode.kind !== 'scene' || !takeSceneLine(this.out, mode, line, lineBreak)) {
      this.takeText(line, lineBreak);
    }
  }

  /** Takes note of a line that was sent without a look at its end. */
  passed(): void {
    const { mode } = this.out;
    if (mode.kind === 'scene' && mode.end.kind === 'fence') mode.end.patch?.pushOrdinary();
  }

  /** Ends what is open; JSON and thinking have been read again before. */
  end(): void {
    const { mode } = this.out;
    if (mode.kind === 'undecided') this.out.quote(mode, '');
    if (mode.kind !== 'scene') return;
    const { end } = mode;
    const isWhole = end.kind === 'open' || (end.kind === 'blocks' && !end.patch.inside);
    this.out.endScene(mode, isWhole);
  }

  /** Ends JSON that was cut; gives back its text if that must be read as words. */
  endJson(mode: Mode & { kind: 'json' }): string | null {
    return this.json.end(mode);
  }

  /** A reply cut inside its closing fence. */
  isCutFence(line: string): boolean {
    const { mode } = this.out;
    const end = mode.kind === 'scene' ? mode.end : null;
    if (end?.kind !== 'fence') return false;
    const text = line.trim();
    return text !== '' && text.length < end.marks.length && end.marks.startsWith(text);
  }

  private takeText(line: string, lineBreak: string): void {
    const { out } = this;
    const fence = openingFence(withoutBullets(line));
    const directives = readDirectives(line);
    const thinking = this.thinkingAllowed ? openThinking(line) : null;
    const stray = afterStrayClosing(line);
    const tag = openingTag(line);
    if (this.wrapper && closesFence(line, this.wrapper)) this.wrapper = null;
    else if (fence) this.opener.open(fence, line, lineBreak);
    else if (directives) out.direct(directives);
    else if (thinking) {
      out.mode = { kind: 'thinking', closing: thinking.closing, text: '', tail: '' };
      this.feed(thinking.rest + lineBreak);
    } else if (stray !== null) this.takeText(stray, lineBreak);
    else if (tag) this.takeTag(tag, line, lineBreak);
    else if (this.json.isAllowed && startsJson(line)) {
      this.takeJson(this.json.begin(null, ''), line, lineBreak);
    } else if (!isClosingTag(line)) this.takeWords(line, lineBreak);
  }

  private takeTag(tag: Tag, line: string, lineBreak: string): void {
    const isFull = tag.rest.trim() !== '';
    if (tag.kind !== 'around') {
      this.opener.openTag(tag, line, lineBreak, plainHeader());
      if (isFull) this.take(tag.rest, lineBreak);
    } else if (isFull) this.takeText(tag.rest, lineBreak);
  }

  /** A line of words, or of code that nothing surrounds. */
  private takeWords(line: string, lineBreak: string): void {
    const { out } = this;
    if (/^\s*</.test(line) && opensBlock(line)) {
      const patch = new PatchLines();
      patch.push(line, null);
      const intent = { kind: 'edit', scene: null } as const;
      out.startScene({ kind: 'blocks', patch }, { ...plainHeader(), intent });
    } else if (startsLikeCode(line, out.atBeginning)) {
      out.startScene({ kind: 'open' }, plainHeader());
    }
    out.send(line + lineBreak);
  }

  private takeQuoted(mode: Mode & { kind: 'quote' }, line: string, lineBreak: string): void {
    if (explicitFence(line, mode.marks)) {
      this.out.mode = TEXT;
      this.takeText(line, lineBreak);
    } else {
      if (closesFence(line, mode.marks)) this.out.mode = TEXT;
      this.out.send(line + lineBreak);
    }
  }

  private takeUndecided(mode: Mode & { kind: 'undecided' }, line: string, lineBreak: string): void {
    const { end } = mode;
    const marks = end.kind === 'fence' ? end.marks : null;
    if (marks !== null && closesFence(line, marks)) this.out.quote(mode, line + lineBreak);
    else if (explicitFence(line, marks) && (mode.begun || marks !== null)) {
      this.out.quote(mode, '');
      this.takeText(line, lineBreak);
    } else if (end.kind === 'tag' && isEndOf(line, end.name)) {
      const code = line.slice(0, line.lastIndexOf('</'));
      const isScene = code.trim() !== '' && this.opener.decide(mode, code);
      if (isScene) takeSceneLine(this.out, this.opener.start(mode), line, lineBreak);
      else if (mode.begun) this.out.quote(mode, line + lineBreak);
      else this.out.mode = TEXT;
    } else if (!mode.begun && this.opener.takeFirst(mode, line, lineBreak)) return;
    else if (this.opener.decide(mode, line)) {
      takeSceneLine(this.out, this.opener.start(mode), line, lineBreak);
    } else mode.code += line + lineBreak;
  }

  private takeJson(mode: Mode & { kind: 'json' }, line: string, lineBreak: string): void {
    if (mode.marks !== null && explicitFence(line, mode.marks)) {
      this.out.send(this.json.end(mode) ?? '');
      this.out.mode = TEXT;
      this.takeText(line, lineBreak);
    } else {
      const rest = this.json.take(mode, line, lineBreak);
      if (rest?.trim()) this.takeText(rest, lineBreak);
    }
  }
}
