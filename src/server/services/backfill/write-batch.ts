import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { sceneRevisions } from '~/server/db/schema/project';
import { enqueueJobs } from '~/server/jobs/enqueue-job';
import type { Decision } from './decide';

/**
 * Writes a batch in one transaction, each row only if nobody has written it since it was read.
 * Answers the ids that were written. `tsx_code` is in no statement: it cannot change.
 */
export async function writeBatch(
  db: Database | Transaction,
  decisions: readonly Decision[],
): Promise<Set<string>> {
  const replaced = decisions.flatMap(({ found: { id, writtenBy }, write }) =>
    write.kind === 'replace' ? [{ id, writtenBy, ...columnsOf(write.compiled) }] : [],
  );
  const noted = decisions.flatMap(({ found: { id, writtenBy }, write }) =>
    write.kind === 'note' ? [{ id, writtenBy, meta: write.compileMeta }] : [],
  );
  return db.transaction(async (tx) => {
    const ids = [...(await replaceAll(tx, replaced)), ...(await noteAll(tx, noted))];
    return new Set(ids);
  });
}

type Columns = Extract<Decision['write'], { kind: 'replace' }>['compiled'];

function columnsOf({ tsxCode: _, ...compiled }: Columns) {
  const { jsCode, jsCompiledAt, compilationError, compilationVersion, compileMeta } = compiled;
  return {
    js: jsCode,
    at: jsCompiledAt,
    error: compilationError,
    version: compilationVersion,
    meta: compileMeta,
    hash: compiled.compiledHash,
  };
}

/** A published file belongs to the body that it was made of: with another body it is published anew. */
async function replaceAll(tx: Transaction, rows: readonly object[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const written = await tx.execute<{ id: string; isUnpublished: boolean }>(sql`
    update ${sceneRevisions} as old
    set js_code = new.js, js_compiled_at = new.at, compilation_error = new.error,
      compilation_version = new.version, compile_meta = new.meta, compiled_hash = new.hash,
      compiled_url = case when old.compiled_hash = new.hash then old.compiled_url end,
      compiled_at = case when old.compiled_hash = new.hash then old.compiled_at end
    from json_to_recordset(${JSON.stringify(rows)}::json) as new(
      id uuid, "writtenBy" text, js text, at timestamptz, error text, version int, meta jsonb, hash text)
    where old.id = new.id and old.xmin::text = new."writtenBy"
    returning old.id, old.js_code is not null and old.compiled_at is null as "isUnpublished"`);
  const unpublished = written.filter(({ isUnpublished }) => isUnpublished);
  await enqueueJobs(
    tx,
    'publish-artifact',
    unpublished.map(({ id }) => id),
  );
  return written.map(({ id }) => id);
}

async function noteAll(tx: Transaction, rows: readonly object[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const written = await tx.execute<{ id: string }>(sql`
    update ${sceneRevisions} as old set compile_meta = new.meta
    from json_to_recordset(${JSON.stringify(rows)}::json) as new(
      id uuid, "writtenBy" text, meta jsonb)
    where old.id = new.id and old.xmin::text = new."writtenBy"
    returning old.id`);
  return written.map(({ id }) => id);
}
