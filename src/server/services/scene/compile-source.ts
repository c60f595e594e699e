import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
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

/** Compiles one source for storing. Never throws: what does not compile is stored with its error. */
export function compileSource(tsxCode: string): {
  compiled: CompiledColumns;
  /** Length that the source itself declares, in frames. */
  declaredDurationInFrames: number | null;
} {
  const result = compileScene(tsxCode, { gate: compileInNode, now: () => performance.now() });
  const { js, error, hash } = result;
  const compileMeta: CompileMeta = {
    tool: 'framewright-light',
    params: result.params,
    componentName: result.componentName,
    capabilities: result.capabilities,
    lineOffset: result.lineOffset,
    notes: result.notes,
    error,
    timings: result.timings,
    sizes: { tsx: Buffer.byteLength(tsxCode), js: Buffer.byteLength(js ?? '') },
  };
  const compiled = {
    tsxCode,
    jsCode: js,
    jsCompiledAt: js === null ? null : new Date(),
    compilationError: error?.message ?? null,
    compilationVersion: COMPILATION_VERSION,
    compileMeta,
    compiledHash: hash,
  };
  return { compiled, declaredDurationInFrames: result.declaredDurationInFrames };
}
