import type { Directive, ReplyEvent, SceneHeader } from './action';
import type { JsonPart } from './json/read-json-reply';
import { type Mode, type SceneEnd, TEXT } from './mode';

/** What the parser has found: the mode that it stands in, and the events not yet handed out. */
export class ReplyOutput {
  mode: Mode = TEXT;
  /** Nothing that a person would read has come yet. */
  atBeginning = true;
  private scenes = 0;
  private events: ReplyEvent[] = [];

  /** Adds to the scene at hand, or to the text when there is none. */
  send(part: string): void {
    const { mode } = this;
    if (part === '') return;
    if (mode.kind === 'scene') {
      mode.code += part;
      this.events.push({ type: 'code', index: mode.index, text: part });
    } else {
      if (part.trim() !== '') this.atBeginning = false;
      this.events.push({ type: 'text', text: part });
    }
  }

  direct(directives: readonly Directive[]): void {
    for (const directive of directives) this.events.push({ type: 'directive', directive });
  }

  startScene(end: SceneEnd, header: SceneHeader): Mode & { kind: 'scene' } {
    const index = this.scenes++;
    this.atBeginning = false;
    const mode: Mode = { kind: 'scene', end, index, header, code: '' };
    this.mode = mode;
    this.events.push({ type: 'scene-start', index, header });
    return mode;
  }

  endScene({ index, header, code }: Mode & { kind: 'scene' }, complete: boolean): void {
    this.mode = TEXT;
    this.events.push({ type: 'scene-end', index, header, code, complete });
  }

  /** Gives a fence or tag that turned out to be no scene back as text. */
  quote({ opening, code }: Mode & { kind: 'undecided' }, closing: string): void {
    this.mode = TEXT;
    this.send(opening + code + closing);
  }

  /** Hands out what JSON said. */
  sendJson(parts: readonly JsonPart[]): void {
    this.mode = TEXT;
    for (const part of parts) {
      if (part.kind === 'text') this.send(part.text);
      else if (part.kind === 'directive') this.direct([part.directive]);
      else {
        const mode = this.startScene({ kind: 'open' }, part.header);
        this.send(part.code);
        this.endScene(mode, part.complete);
      }
    }
  }

  take(): ReplyEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }
}
