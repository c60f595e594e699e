import type { CompileNote, CompileResult } from '../../scene/artifact';
import { readingsOf } from '../unwrap/readings-of';
import { firstProblem, type Problem } from './problem';
import { type Repaired, repairSyntax } from './repair-syntax';

/** Compiles a text that can be read; the light half. */
type Compile = (text: string) => CompileResult;

/** Repaired texts that are compiled at most: one that parses may still hold no component. */
const MAX_COMPILED = 8;

/**
 * The heavy half: makes a text readable that the light half could not read, and compiles
 * it. Where that fails too, gives the light half's result with the better place of its error.
 */
export function rescue(source: string, light: CompileResult, compile: Compile): CompileResult {
  let compiled = 0;
  let problem: Problem | null = null;
  for (const reading of readingsOf(source)) {
    const found = firstProblem(reading.text);
    if (!found) continue;
    problem = found;
    for (const repaired of repairSyntax(reading.text, found)) {
      if (compiled++ >= MAX_COMPILED) break;
      const result = compile(repaired.text);
      if (result.js === null) continue;
      const notes = [...reading.notes, ...notesOf(repaired), ...result.notes];
      return { ...result, notes: notes.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
    }
  }
  return problem && light.error?.kind === 'syntax'
    ? { ...light, error: { ...light.error, line: problem.line, column: problem.column } }
    : light;
}

function notesOf({ steps }: Repaired): CompileNote[] {
  return steps.map(({ kind, message, line, degraded }) => ({ kind, message, line, degraded }));
}
