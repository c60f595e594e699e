import type { CompileNote } from '../scene/artifact';

type Edit = { start: number; end: number; text: string };

const FIRST_LINE = { line: 1, start: 0 };

/** The edits that turn an emitted module into a function body; none of them moves a line. */
export class ModuleEdits {
  readonly notes: CompileNote[] = [];
  readonly specifiers = new Set<string>();
  private readonly edits: Edit[] = [];
  private readonly prologue: string[] = [];
  /** The line that was counted last, and where it starts. */
  private last = FIRST_LINE;

  constructor(readonly code: string) {}

  /** Puts `text` in the place of a range and keeps the range's line breaks behind it. */
  replace({ start, end }: { start: number; end: number }, text: string): void {
    const breaks = this.code.slice(start, end).replace(/[^\r\n\u2028\u2029]+/g, '');
    this.edits.push({ start, end, text: text + breaks });
  }

  insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  /** Adds a statement before the scene's own first line, on that line. */
  declare(statement: string): void {
    this.prologue.push(statement);
  }

  /** The expression for a module's namespace; notes a module that no surface has. */
  use(specifier: string): string {
    this.specifiers.add(specifier);
    return `__fw.use(${JSON.stringify(specifier)})`;
  }

  note(kind: string, message: string, at: number | null, degraded = false): void {
    const line = at === null ? null : this.lineOf(at);
    this.notes.push({ kind, message, line, degraded });
  }

  /** 1-based line of a position; those asked for before are not counted again. */
  lineOf(at: number): number {
    let { line, start } = at < this.last.start ? FIRST_LINE : this.last;
    for (let next = start; ; start = next, line++) {
      next = this.code.indexOf('\n', start) + 1;
      if (next === 0 || next > at) break;
    }
    this.last = { line, start };
    return line;
  }

  /** The finished body. `result` is the expression that it returns. */
  body(result: string): string {
    const before = ['"use strict";', ...this.prologue].join(' ');
    return `${before} ${this.edited()}\nreturn ${result};`;
  }

  /** The code with its edits, each of which replaces the words of one node. */
  private edited(): string {
    let text = '';
    let at = 0;
    for (const edit of this.edits.sort(inOrder)) {
      // Inside of what is replaced as a whole.
      if (edit.start < at) continue;
      text += this.code.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + this.code.slice(at);
  }
}

/** At one place: what is put in, in the order in which that was asked for, then the widest range. */
function inOrder(a: Edit, b: Edit): number {
  const isPutIn = ({ start, end }: Edit) => start === end;
  return a.start - b.start || Number(isPutIn(b)) - Number(isPutIn(a)) || b.end - a.end;
}
