import type { RevisionRow } from '../revision/own-revision';
import type { Failure } from './keep';

export type CompileFailure = Failure & { frame: null };

/** Why a revision has no artifact, as a failure; null when it has one. */
export function compileFailureOf(
  revision: Pick<RevisionRow, 'jsCode' | 'compilationError' | 'compileMeta'>,
): CompileFailure | null {
  if (revision.jsCode !== null) return null;
  const { error } = revision.compileMeta;
  const message = error?.message ?? revision.compilationError ?? 'This scene does not compile.';
  return { message, line: error?.line ?? null, frame: null };
}
