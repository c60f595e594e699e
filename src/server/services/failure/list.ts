import { and, asc, eq, isNotNull, ne, or } from 'drizzle-orm';
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

/**
 * What the revision did; and what one of the same scene with the same text did, when a fix of
 * that was asked for: a text that came back fails in the same way, also before it is drawn.
 * A fix of the compile error has a row too, which is no failure of its own.
 */
async function loadRun(
  db: Database,
  { id, sceneId, tsxCode }: RevisionRow,
  compile: CompileFailure | null,
) {
  const { message, messageHash, line, frame } = sceneFailures;
  const rows = await db
    .select({ id: sceneFailures.id, message, messageHash, line, frame })
    .from(sceneFailures)
    .innerJoin(sceneRevisions, eq(sceneRevisions.id, sceneFailures.revisionId))
    .where(
      and(
        eq(sceneFailures.sceneId, sceneId),
        eq(sceneRevisions.tsxCode, tsxCode),
        or(eq(sceneFailures.revisionId, id), isNotNull(sceneFailures.fixedBy)),
        compile ? ne(messageHash, hashOfMessage(compile.message)) : undefined,
      ),
    )
    .orderBy(asc(sceneFailures.createdAt));
  const first = new Map(rows.toReversed().map((row) => [row.messageHash, row]));
  return [...first.values()].toReversed().map(({ messageHash: _, ...row }) => row);
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
