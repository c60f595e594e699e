import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { messageOf } from '../errors';
import {
  type CompileError,
  type CompileNote,
  type CompileResult,
  SCENE_PARAMS,
} from '../scene/artifact';
import { emit } from './emit';
import type { Gate } from './gate';
import { type Linked, link } from './link';
import { Stopwatch } from './stopwatch';
import type { Reading } from './unwrap/reading';
import { readingsOf } from './unwrap/readings-of';

/** `new Function` puts two lines before a body: a stack line minus this is the TSX line. */
const LINE_OFFSET = 2;

/** Modules that every surface has anyway. */
const EVERYWHERE = new Set(['react', 'remotion']);

export type CompileOptions = {
  gate: Gate;
  /** A clock in milliseconds; without one the result carries no timings. */
  now?: () => number;
};

/**
 * Turns whatever a model or a person wrote into an artifact, in either dialect of
 * the scene contract. Never throws; the same source always gives the same bytes.
 */
export function compileScene(source: string, { gate, now }: CompileOptions): CompileResult {
  const watch = new Stopwatch(now);
  const failed = (error: CompileError): CompileResult => ({
    ...nothing(),
    error,
    timings: watch.timings,
  });
  if (source.trim() === '') return failed(plainError('empty', 'There is no code to compile.'));
  const errors: CompileError[] = [];
  let partly: CompileResult | null = null;
  try {
    for (const reading of readingsOf(source)) {
      const compiled = compileReading(reading, gate, watch);
      if (!compiled.ok) {
        errors.push(compiled.error);
        continue;
      }
      const { linked, notes } = compiled;
      const result = { ...nothing(), ...finished(linked, watch), notes, timings: watch.timings };
      // Prose that happens to be code names things that nobody declares: another reading may not.
      if (!notes.some(({ degraded }) => degraded)) return result;
      partly ??= result;
    }
  } catch (thrown) {
    if (partly) return partly;
    // A tree deeper than the stack, or a defect of the compiler: neither may cost what was paid for.
    const words = thrown instanceof RangeError ? TOO_DEEP : `${DEFECT} ${messageOf(thrown)}`;
    return failed(plainError('syntax', words));
  }
  // The second reading is the code without what stands around it: its error is the one that helps.
  const [first = plainError('empty', 'There is no code to compile.'), second] = errors;
  return partly ?? failed(second ?? first);
}

const TOO_DEEP = 'The code is nested too deeply to be read.';
const DEFECT = 'The compiler itself failed on this code, which is kept:';

function finished(linked: Linked, watch: Stopwatch): Partial<CompileResult> {
  const { js, componentName, specifiers, declaredDurationInFrames } = linked;
  return {
    js,
    componentName,
    hash: watch.time('hash', () => bytesToHex(sha256(utf8ToBytes(js)))),
    capabilities: specifiers.filter((specifier) => !EVERYWHERE.has(specifier)),
    declaredDurationInFrames,
  };
}

type Compiled =
  | { ok: true; linked: Linked; notes: CompileNote[] }
  | { ok: false; error: CompileError };

function compileReading({ text, notes }: Reading, gate: Gate, watch: Stopwatch): Compiled {
  const emitted = watch.time('emit', () => emit(text));
  if (!emitted.ok) return emitted;
  const result = watch.time('link', () => link(emitted.value));
  if (!result.ok) return { ok: false, error: inSource(result.error, emitted.value.code, text) };
  const { linked } = result;
  const failure = watch.time('gate', () => gate(linked.js, SCENE_PARAMS));
  if (failure) {
    const message = `The code cannot be run as a scene: ${failure.message.replace(/\.$/, '')}.`;
    return { ok: false, error: { kind: 'gate', message, line: failure.line, column: null } };
  }
  const all = [...notes, ...emitted.notes, ...linked.notes].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  return { ok: true, linked, notes: all };
}

/** Emitting keeps lines but moves columns: a column counts only where the line is unchanged. */
function inSource(error: CompileError, emitted: string, tsx: string): CompileError {
  if (error.line === null) return error;
  const lineOf = (text: string) => text.split('\n')[(error.line ?? 0) - 1];
  return lineOf(emitted) === lineOf(tsx) ? error : { ...error, column: null };
}

function plainError(kind: CompileError['kind'], message: string): CompileError {
  return { kind, message, line: null, column: null };
}

function nothing(): CompileResult {
  return {
    js: null,
    params: SCENE_PARAMS,
    componentName: null,
    hash: null,
    capabilities: [],
    lineOffset: LINE_OFFSET,
    declaredDurationInFrames: null,
    notes: [],
    error: null,
    timings: {},
  };
}
