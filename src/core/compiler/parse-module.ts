import { Parser, type Program } from 'acorn';
import type { CompileError, CompileNote } from '../scene/artifact';
import { sentenceOf } from './syntax-message';

/** An emitted module with its tree, or why it has none. */
export type Parsed =
  | { ok: true; code: string; program: Program; notes: CompileNote[] }
  | { ok: false; error: CompileError };

/** Characters that nobody sees and no grammar knows: zero-width, joiners, direction marks, soft hyphen. */
const INVISIBLE = /^[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/;
const MAX_REMOVED = 50;

/**
 * Passes over what a tree does not need: names that are declared or exported twice, words
 * that are reserved. What no repair deals with is left to the gate.
 */
class TolerantParser extends Parser {
  // Acorn's own, which its types leave out.
  declare readonly raise: (at: number, message: string) => never;

  raiseRecoverable(at: number, message: string): void {
    if (message.startsWith('Invalid regular')) this.raise(at, message);
  }
}

/**
 * Parses an emitted module. An invisible character is taken out only where the parser
 * stumbles over it, so that those in strings and text (an emoji's joiners) stay.
 */
export function parseModule(emitted: string): Parsed {
  let code = emitted;
  let firstLine: number | null = null;
  for (let removed = 0; ; removed++) {
    try {
      const program = TolerantParser.parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
      return { ok: true, code, program, notes: invisibleNote(firstLine) };
    } catch (thrown) {
      const at = positionOf(thrown);
      const found = at === null ? null : INVISIBLE.exec(code.slice(at));
      if (at === null || !found || removed >= MAX_REMOVED) {
        return { ok: false, error: { kind: 'syntax', ...sentenceOf(thrown, 0) } };
      }
      firstLine ??= code.slice(0, at).split('\n').length;
      code = code.slice(0, at) + code.slice(at + found[0].length);
    }
  }
}

function positionOf(thrown: unknown): number | null {
  if (!(thrown instanceof SyntaxError) || !('pos' in thrown)) return null;
  return typeof thrown.pos === 'number' ? thrown.pos : null;
}

function invisibleNote(line: number | null): CompileNote[] {
  if (line === null) return [];
  const message = 'Removed invisible characters from the code.';
  return [{ kind: 'removed-invisible', message, line, degraded: false }];
}
