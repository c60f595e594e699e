import { COMPILATION_VERSION } from '~/core/scene/artifact';
import type { CompileMeta } from '~/server/db/schema/project';
import type { CompiledColumns } from '../scene/compile-columns';
import type { FoundRevision } from './find-work';

export const OUTCOMES = [
  'started',
  'changed',
  'same',
  'kept',
  'broken',
  'moved',
  'failed',
] as const;

/**
 * What became of one revision. `started`: it had no body and has one. `changed`: another body.
 * `same`: the same body by the new version. `kept`: the new version makes no body, so the old
 * one stays. `broken`: no body before or after. `moved`: written or removed by somebody else
 * meanwhile. `failed`: not handled; a later run tries again.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** What is to be written into a revision's row. */
export type Write =
  | { kind: 'replace'; compiled: CompiledColumns }
  | { kind: 'note'; compileMeta: CompileMeta };

export type Decision = {
  found: FoundRevision;
  outcome: Outcome;
  write: Write;
  /** What the compiler said now, also where the row keeps what it had. */
  said: CompileMeta;
};

/** Decides what a compile means for a row: a body that works is never given up for none. */
export function decide(found: FoundRevision, compiled: CompiledColumns): Decision {
  const said = compiled.compileMeta;
  if (compiled.jsCode === null && found.hasBody) {
    const attempt = { version: COMPILATION_VERSION, error: said.error };
    const compileMeta = { ...found.compileMeta, attempt };
    return { found, outcome: 'kept', write: { kind: 'note', compileMeta }, said };
  }
  const write: Write = { kind: 'replace', compiled };
  return { found, outcome: outcomeOf(found, compiled), write, said };
}

function outcomeOf(found: FoundRevision, { jsCode, compiledHash }: CompiledColumns): Outcome {
  if (jsCode === null) return 'broken';
  if (!found.hasBody) return 'started';
  return found.compiledHash === compiledHash ? 'same' : 'changed';
}
