import type { ThoroughResult } from '~/core/compiler/compile-thoroughly';
import type { CompileNote } from '~/core/scene/artifact';
import { codeFrame } from './code-frame';

/** One compiled file; `took` in milliseconds. */
export type Compiled = { file: string; source: string; result: ThoroughResult; took: number };

/** The report of one file, as lines. */
export function describeResult({ file, source, result, took }: Compiled): string[] {
  const { js, componentName, capabilities, declaredDurationInFrames, notes } = result;
  const lines =
    js === null
      ? describeFailure(file, source, result)
      : [file, `  component   ${componentName}`, `  size        ${sizes(source, js)}`];
  if (capabilities.length > 0) lines.push(`  needs       ${capabilities.join(', ')}`);
  if (declaredDurationInFrames !== null) {
    lines.push(`  duration    ${declaredDurationInFrames} frames`);
  }
  lines.push(`  compiled    ${timings(result, took)}`);
  for (const [index, note] of notes.entries()) {
    lines.push(`  ${(index === 0 ? 'notes' : '').padEnd(12)}${describeNote(note)}`);
  }
  return lines;
}

/** Why a file gave no body, with the place in its source. */
export function describeFailure(file: string, source: string, result: ThoroughResult): string[] {
  const { error } = result;
  if (!error) return [file, '  failed      There is no code, and no reason was given.'];
  const { line, column, message, kind } = error;
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const frame = line === null ? [] : codeFrame(source, line, column).map((one) => `    ${one}`);
  return [place, `  failed      ${message} (${kind})`, ...frame];
}

function describeNote({ kind, message, line, degraded }: CompileNote): string {
  const place = line === null ? '' : `line ${line}: `;
  return `${place}${message} (${degraded ? `${kind}, degraded` : kind})`;
}

function sizes(source: string, js: string): string {
  const bytes = (text: string) => `${Buffer.byteLength(text).toLocaleString('en-GB')} bytes`;
  return `${bytes(source)} of TSX, ${bytes(js)} of JavaScript`;
}

function timings({ half, timings: stages }: ThoroughResult, took: number): string {
  const parts = Object.entries(stages).map(([stage, ms]) => `${stage} ${ms.toFixed(1)}`);
  const detail = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  return `by the ${half} half in ${took.toFixed(1)} ms${detail}`;
}
