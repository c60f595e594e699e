import { logError } from '~/log';
import type { Database, Transaction } from '~/server/db/client';
import { type CompiledColumns, compileColumns, compileLightly } from './compile-columns';
import { findCompiled } from './find-compiled';

/** Enough to bridge the time between compiling a source and committing its row. */
const MAX_RECENT = 50;

const recent = new Map<string, Promise<CompiledColumns>>();

/**
 * What the compiler makes of a source, for storing. The same source at the same compiler
 * version is compiled once per installation: later ones take what is stored. Rejects only
 * with the database's errors.
 */
export async function compileSource(
  db: Database | Transaction,
  tsxCode: string,
): Promise<CompiledColumns> {
  return (
    recent.get(tsxCode) ?? (await findCompiled(db, [tsxCode])).get(tsxCode) ?? compileOnce(tsxCode)
  );
}

/** Callers that found nothing stored at the same time share one compile. */
function compileOnce(tsxCode: string): Promise<CompiledColumns> {
  const known = recent.get(tsxCode);
  if (known) return known;
  const compiling = compileColumns(tsxCode).catch((error) => {
    // A defect in the compiler must not cost a reply that was paid for.
    logError('The compiler’s rescue failed', error);
    recent.delete(tsxCode);
    return compileLightly(tsxCode);
  });
  recent.set(tsxCode, compiling);
  const [oldest] = recent.keys();
  if (recent.size > MAX_RECENT && oldest !== undefined) recent.delete(oldest);
  return compiling;
}
