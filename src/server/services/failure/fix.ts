import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { chatSessions } from '~/server/db/schema/chat';
import { sceneFailures, scenes } from '~/server/db/schema/project';
import { newestSession } from '../chat/newest-session';
import { type Actor, requireActor, type ServiceContext } from '../context';
import { findByKey, startGeneration } from '../generation/start';
import { workOn } from '../generation/work';
import { lockOwnProject } from '../project/own-project';
import { ownRevision } from '../revision/own-revision';
import { notFound, ServiceError } from '../service-error';
import { compileFailureOf } from './compile-failure';
import { findFixes } from './find-fix';
import { fixPrompt } from './fix-prompt';
import { hashOfMessage, keepFailure } from './keep';
import { type FoundFailure, ownFailure } from './own-failure';

type Wish = { idempotencyKey: string; sessionId?: string | undefined };
type Started = { generationId: string };

/**
 * Asks the model to put right what a scene did wrong while it ran. The same failure is asked
 * about once: a second press answers the same generation. `conflict` when the scene has changed.
 */
export function fixFailure({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: Wish & { failureId: string };
}): Promise<Started> {
  return askForFix(ctx, input, (tx, actor) => ownFailure(tx, actor, input.failureId));
}

/** The same for a revision that does not compile. */
export function fixCompileError({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: Wish & { revisionId: string };
}): Promise<Started> {
  return askForFix(ctx, input, async (tx, actor) => {
    const found = await ownRevision(tx, actor, input.revisionId);
    const error = compileFailureOf(found.revision);
    const failure = error && (await keepFailure(tx, found.revision, error));
    if (!failure) throw new ServiceError('conflict', 'There is nothing to fix in this version.');
    return { ...found, failure };
  });
}

async function askForFix(
  ctx: ServiceContext,
  { idempotencyKey, sessionId }: Wish,
  find: (tx: Transaction, actor: Actor) => Promise<FoundFailure>,
): Promise<Started> {
  const actor = requireActor(ctx);
  const started = await ctx.db.transaction(async (tx) => {
    const { failure, revision, scene } = await find(tx, actor);
    const project = await lockOwnProject(tx, actor, scene.projectId);
    const earlier = await findByKey(tx, actor.userId, idempotencyKey, project.id);
    if (earlier) return { ...earlier, waits: null };
    const asked = (await findFixes(tx, revision)).get(failure.messageHash);
    if (asked) return { ...asked, waits: null };
    await requireHead(tx, scene.id, revision.id);
    const inSession = await openSession(tx, project.id, sessionId);
    const created = await startGeneration(tx, ctx, {
      projectId: project.id,
      sessionId: inSession,
      ownerId: actor.userId,
      purpose: 'fix',
      prompt: fixPrompt({
        sceneName: scene.name,
        kind: isCompileError({ failure, revision }) ? 'compile' : 'run',
        message: failure.message,
        line: failure.line,
        seconds: failure.frame === null ? null : failure.frame / project.fps,
      }),
      sceneId: scene.id,
      idempotencyKey,
      withMessage: true,
    });
    await tx
      .update(sceneFailures)
      .set({ fixedBy: created.generationId })
      .where(eq(sceneFailures.id, failure.id));
    return { ...created, sessionId: inSession };
  });
  if (started.waits !== null) workOn(ctx, started, started.sessionId);
  return { generationId: started.generationId };
}

/** The chat session that is named, if it is the project's and open; without a name the newest. */
async function openSession(
  tx: Transaction,
  projectId: string,
  sessionId: string | undefined,
): Promise<string> {
  if (sessionId === undefined) return newestSession(tx, projectId);
  const [session] = await tx
    .select({ id: chatSessions.id })
    .from(chatSessions)
    .where(
      and(
        eq(chatSessions.id, sessionId),
        eq(chatSessions.projectId, projectId),
        isNull(chatSessions.deletedAt),
      ),
    );
  if (!session) throw notFound('chat');
  return session.id;
}

function isCompileError({ failure, revision }: Pick<FoundFailure, 'failure' | 'revision'>) {
  const error = compileFailureOf(revision);
  return error !== null && hashOfMessage(error.message) === failure.messageHash;
}

/** The model is shown the scene as it stands: a failure of an older text would mislead it. */
async function requireHead(tx: Transaction, sceneId: string, revisionId: string): Promise<void> {
  const [scene] = await tx.select().from(scenes).where(eq(scenes.id, sceneId));
  if (scene?.headRevisionId === revisionId && scene.deletedAt === null) return;
  throw new ServiceError(
    'conflict',
    'This scene has changed since it failed. Look at it again before you ask for a fix.',
  );
}
