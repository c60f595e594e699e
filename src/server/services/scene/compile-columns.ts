import { compileScene } from '~/core/compiler/compile-scene';
import { compileThoroughly, type ThoroughResult } from '~/core/compiler/compile-thoroughly';
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

const options = { gate: compileInNode, now: () => performance.now() };

/** Compiles one source for storing. Rejects only for a defect in the compiler itself. */
export async function compileColumns(tsxCode: string): Promise<CompiledColumns> {
  return columnsOf(tsxCode, await compileThoroughly(tsxCode, options), COMPILATION_VERSION);
}

/**
 * The same when the rescue has broken down: what the light half makes of it, as if by an older
 * version, so that it is compiled again one day. Never throws.
 */
export function compileLightly(tsxCode: string): CompiledColumns {
  const result: ThoroughResult = { ...compileScene(tsxCode, options), half: 'light' };
  return columnsOf(tsxCode, result, COMPILATION_VERSION - 1);
}

function columnsOf(
  tsxCode: string,
  result: ThoroughResult,
  compilationVersion: number,
): CompiledColumns {
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
    compilationVersion,
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
