import { closesFence } from '../fence';
import { type Mode, TEXT } from '../mode';
import type { ReplyOutput } from '../reply-output';
import { JsonScan } from './json-scan';
import { readJsonReply } from './read-json-reply';

/** Whether a line begins JSON; no code and no prose begins so. */
export function startsJson(line: string): boolean {
  return /^\s*(?:\{\s*(?:["'}]|\w+["']?\s*:|$)|\[\s*(?:[{"]|$))/.test(line);
}

type JsonMode = Mode & { kind: 'json' };

/** Gathers JSON until it ends, and hands out what it says; what says nothing is text. */
export class JsonTaker {
  /** False once JSON without an end turned out to be none. */
  isAllowed = true;

  constructor(private readonly out: ReplyOutput) {}

  /** @param marks of the fence around it, or null */
  begin(marks: string | null, opening: string): JsonMode {
    const mode: JsonMode = { kind: 'json', marks, opening, text: '', scan: new JsonScan() };
    this.out.mode = mode;
    return mode;
  }

  /** Takes the next line; gives back what follows the end of the JSON, or null while it goes on. */
  take(mode: JsonMode, line: string, lineBreak: string): string | null {
    if (mode.marks !== null) {
      if (!closesFence(line, mode.marks)) mode.text += line + lineBreak;
      else this.finish(mode, line + lineBreak);
      return null;
    }
    const end = mode.scan.push(line + lineBreak);
    mode.text += end === null ? line + lineBreak : line.slice(0, end);
    if (end === null) return null;
    this.finish(mode, lineBreak);
    return line.slice(end);
  }

  /** Ends JSON whose end never came; gives back its text when it must be read as something else. */
  end(mode: JsonMode): string | null {
    const parts = readJsonReply(mode.text);
    if (parts) {
      this.out.sendJson(parts);
      return null;
    }
    this.isAllowed = false;
    this.out.mode = mode.marks === null ? TEXT : { kind: 'quote', marks: mode.marks };
    this.out.send(mode.opening);
    return mode.text;
  }

  private finish(mode: JsonMode, closing: string): void {
    const parts = readJsonReply(mode.text);
    if (parts) this.out.sendJson(parts);
    else {
      this.out.mode = TEXT;
      this.out.send(mode.opening + mode.text + closing);
    }
  }
}
