import MagicString from 'magic-string';
import type { CompileNote } from '../scene/artifact';

/** The edits that turn an emitted module into a function body; none of them moves a line. */
export class ModuleEdits {
  readonly notes: CompileNote[] = [];
  readonly specifiers = new Set<string>();
  private readonly text: MagicString;
  private readonly prologue: string[] = [];

  constructor(readonly code: string) {
    this.text = new MagicString(code);
  }

  /** Puts `text` in the place of a range and keeps the range's line breaks behind it. */
  replace(range: { start: number; end: number }, text: string): void {
    const breaks = this.code.slice(range.start, range.end).replace(/[^\r\n\u2028\u2029]+/g, '');
    if (range.end > range.start) this.text.overwrite(range.start, range.end, text + breaks);
  }

  insert(at: number, text: string): void {
    this.text.appendLeft(at, text);
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
    const line = at === null ? null : this.code.slice(0, at).split('\n').length;
    this.notes.push({ kind, message, line, degraded });
  }

  /** The finished body. `result` is the expression that it returns. */
  body(result: string): string {
    const before = ['"use strict";', ...this.prologue].join(' ');
    return `${before} ${this.text.toString()}\nreturn ${result};`;
  }
}
