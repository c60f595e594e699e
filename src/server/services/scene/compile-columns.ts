import { compileThoroughly } from '~/core/compiler/compile-thoroughly';
import { compileInNode } from '~/core/compiler/gate-node';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import { storableText } from '~/core/storable-text';
import type { CompileMeta, sceneRevisions } from '~/server/db/schema/project';

type RevisionRow = typeof sceneRevisions.$inferSelect;

/** The columns of a revision that follow from its source alone. */
export type CompiledColumns = Pick<
  RevisionRow,
  | 'tsxCode'
  | 'jsCode'
  | 'jsCompiledAt'
  | 'compilationError'
  | 'compilationVersion'
  | 'compileMeta'
  | 'compiledHash'
>;

/** Compiles one source for storing. Never rejects: what does not compile is stored with its error. */
export async function compileColumns(tsxCode: string): Promise<CompiledColumns> {
  const result = await compileThoroughly(tsxCode, {
    gate: compileInNode,
    now: () => performance.now(),
  });
  const { js, error, hash } = result;
  const compileMeta = storable({
    tool: `framewright-${result.half}`,
    params: result.params,
    componentName: result.componentName,
    capabilities: result.capabilities,
    lineOffset: result.lineOffset,
    notes: result.notes,
    declaredDurationInFrames: result.declaredDurationInFrames,
    error,
    timings: result.timings,
    sizes: { tsx: Buffer.byteLength(tsxCode), js: Buffer.byteLength(js ?? '') },
  });
  return {
    tsxCode,
    jsCode: js,
    jsCompiledAt: js === null ? null : new Date(),
    compilationError: compileMeta.error?.message ?? null,
    compilationVersion: COMPILATION_VERSION,
    compileMeta,
    compiledHash: hash,
  };
}

/** A sentence that quotes the source may have cut a character in two, which `jsonb` refuses. */
function storable(meta: CompileMeta): CompileMeta {
  return JSON.parse(JSON.stringify(meta), (_, value) =>
    typeof value === 'string' ? storableText(value) : value,
  );
}
