import type { CompileError, CompileNote } from '../../scene/artifact';
import { sentenceOf } from '../syntax-message';
import { fixAtTheError } from './at-the-error';

/** What a reader made of code, and the code that it could read. */
export type ReadResult<T> =
  | { ok: true; value: T; code: string; notes: CompileNote[] }
  | { ok: false; error: CompileError };

const MAX_FIXES = 50;
/** Characters that one text may cost in all: each fix reads it again. */
const MAX_READ = 200_000;

/**
 * Reads code with `read`, which throws where it stumbles: there a small change may help.
 * @param firstColumn what the reader's messages call the first column
 */
export function readWithFixes<T>(
  source: string,
  firstColumn: 0 | 1,
  read: (code: string) => T,
): ReadResult<T> {
  const notes = new Map<string, CompileNote>();
  let code = source;
  for (let fixes = 0; ; fixes++) {
    try {
      return { ok: true, value: read(code), code, notes: [...notes.values()] };
    } catch (thrown) {
      const place = sentenceOf(thrown, firstColumn);
      const goesOn = fixes < MAX_FIXES && fixes * code.length < MAX_READ;
      const at = goesOn ? offsetOf(code, place) : null;
      const fix = at === null ? null : fixAtTheError(code, at, place.message);
      if (!fix) return { ok: false, error: { kind: 'syntax', ...place } };
      const { start, end, text, kind, message, degraded = false } = fix;
      if (!notes.has(kind)) notes.set(kind, { kind, message, line: place.line, degraded });
      code = code.slice(0, start) + text + code.slice(end);
    }
  }
}

type Place = { line: number | null; column: number | null };

function offsetOf(code: string, { line, column }: Place): number | null {
  if (line === null || column === null) return null;
  let start = 0;
  for (let at = 1; at < line; at++) start = code.indexOf('\n', start) + 1;
  return start + column - 1;
}
