import { messageOf } from '~/core/errors';
import type { Database } from '~/server/db/client';
import type { CompiledColumns } from '../scene/compile-columns';
import { findCompiled } from '../scene/find-compiled';
import { type Decision, decide } from './decide';
import type { FoundRevision } from './find-work';
import { persistently } from './persist';

/** Compiles one source; rejects with a sentence when it could not even be tried to the end. */
export type Compile = (source: string) => Promise<CompiledColumns>;

export type Failure = { found: FoundRevision; reason: string };
export type CompiledBatch = { decisions: Decision[]; failures: Failure[] };

/** Compiles what a batch needs: each source once, and none that this version has seen before. */
export async function compileBatch(
  db: Database,
  compile: Compile,
  batch: readonly FoundRevision[],
): Promise<CompiledBatch> {
  const sources = [...new Set(batch.map(({ tsxCode }) => tsxCode))];
  const known = await persistently(() => findCompiled(db, sources));
  const fresh = sources.filter((source) => !known.has(source));
  const settled = await Promise.allSettled(fresh.map(compile));
  const reasons = new Map<string, string>();
  for (const [index, source] of fresh.entries()) {
    const result = settled[index];
    if (result?.status === 'fulfilled') known.set(source, result.value);
    else reasons.set(source, messageOf(result?.reason));
  }
  const compiled: CompiledBatch = { decisions: [], failures: [] };
  for (const found of batch) {
    const columns = known.get(found.tsxCode);
    if (columns) compiled.decisions.push(decide(found, columns));
    else compiled.failures.push({ found, reason: reasons.get(found.tsxCode) ?? '' });
  }
  return compiled;
}
