import { and, asc, eq, ne } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { type RevisionOrigin, sceneFailures, sceneRevisions } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { lastWorking } from '../revision/last-working';
import { ownRevision, type RevisionRow } from '../revision/own-revision';
import { type CompileFailure, compileFailureOf } from './compile-failure';
import { findFixes } from './find-fix';
import { hashOfMessage } from './keep';

/**
 * What is known to be wrong with one revision, worst first: that it does not compile (without
 * an `id`), and what it did while it ran; each with the fix that was asked for. `author` is
 * whoever wrote its text; `lastWorking` is what can be restored.
 */
export async function listFailures({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { revisionId: string };
}) {
  const { revision } = await ownRevision(ctx.db, requireActor(ctx), input.revisionId);
  const compile = compileFailureOf(revision);
  const [rows, fixes, author, working] = await Promise.all([
    loadRun(ctx.db, revision, compile),
    findFixes(ctx.db, revision),
    authorOf(ctx.db, revision),
    lastWorking(ctx.db, revision),
  ]);
  const known = [
    ...(compile ? [{ ...compile, kind: 'compile' as const, id: null }] : []),
    ...rows.map((row) => ({ ...row, kind: 'run' as const })),
  ];
  return {
    revisionId: revision.id,
    author,
    failures: known.map((failure) => ({
      ...failure,
      fix: fixes.get(hashOfMessage(failure.message)) ?? null,
    })),
    lastWorking: known.length > 0 ? working : null,
  };
}

/** A fix of the compile error has a row too, which is no failure of its own. */
function loadRun(db: Database, { id }: RevisionRow, compile: CompileFailure | null) {
  const { message, line, frame } = sceneFailures;
  return db
    .select({ id: sceneFailures.id, message, line, frame })
    .from(sceneFailures)
    .where(
      and(
        eq(sceneFailures.revisionId, id),
        compile ? ne(sceneFailures.messageHash, hashOfMessage(compile.message)) : undefined,
      ),
    )
    .orderBy(asc(sceneFailures.createdAt));
}

/** A text that came back was written by whoever wrote it first. */
async function authorOf(
  db: Database | Transaction,
  { sceneId, tsxCode, origin }: RevisionRow,
): Promise<'model' | 'person'> {
  if (origin !== 'restore') return authorBy(origin);
  const [first] = await db
    .select({ origin: sceneRevisions.origin })
    .from(sceneRevisions)
    .where(
      and(
        eq(sceneRevisions.sceneId, sceneId),
        eq(sceneRevisions.tsxCode, tsxCode),
        ne(sceneRevisions.origin, 'restore'),
      ),
    )
    .orderBy(asc(sceneRevisions.number))
    .limit(1);
  return authorBy(first?.origin ?? 'generate');
}

const authorBy = (origin: RevisionOrigin) => (origin === 'code' ? 'person' : 'model');
