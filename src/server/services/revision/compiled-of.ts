import type { CompiledColumns } from '../scene/compile-columns';
import type { RevisionRow } from './own-revision';

/** What follows from a revision's source: a copy of it has these, and an id, a number and a time of its own. */
export function compiledOf(revision: RevisionRow): CompiledColumns {
  const { tsxCode, jsCode, jsCompiledAt, compilationError, compilationVersion } = revision;
  const { compileMeta, compiledHash } = revision;
  return {
    tsxCode,
    jsCode,
    jsCompiledAt,
    compilationError,
    compilationVersion,
    compileMeta,
    compiledHash,
  };
}
