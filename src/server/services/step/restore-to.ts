import { and, asc, desc, eq, gt, gte, lte, max } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { chatMessages, generations } from '~/server/db/schema/chat';
import { projectSteps } from '~/server/db/schema/project';
import { ownSession } from '../chat/own-session';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { notFound, ServiceError } from '../service-error';
import { applyStanding } from './apply-state';
import { recordStep } from './record-step';
import { refuseWhileWriting, refuseWhileWrittenElsewhere } from './refuse-busy';
import { compareSources, type Standing, standingIn, standingNow } from './standing';

const STALE =
  'The video has changed since you looked. Nothing is lost: look at it, then restore again.';

/**
 * Brings a project back to how it stood right after a reply, as one step of the reply's chat
 * session that undo takes back. `revision` is the project's number that the person saw:
 * `conflict` when something was done since. Answers whether anything had to change.
 */
export async function restoreTo({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { messageId: string; revision: number };
}): Promise<{ changed: boolean }> {
  const actor = requireActor(ctx);
  const { sessionId, projectId, generation } = await ownReply(ctx, input.messageId);
  return ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, actor, projectId);
    await refuseWhileWriting(tx, sessionId);
    const target = await standingAfter(tx, projectId, generation);
    await refuseWhileWrittenElsewhere(tx, { projectId, sessionId }, target);
    const now = await standingNow(tx, project, target);
    const sameSource = await compareSources(tx, [now, target]);
    const changes = await applyStanding(tx, project, { now, target, sameSource });
    const changed =
      changes.scenes.length > 0 ||
      changes.project !== null ||
      Boolean(changes.audio?.length || changes.fonts?.length);
    if (!changed) return { changed };
    if (project.revision !== input.revision) throw new ServiceError('conflict', STALE);
    const label = 'Restore to an earlier reply';
    await recordStep(tx, { projectId, sessionId, label, changes });
    return { changed };
  });
}

type Reply = { id: string; endedAt: Date };

async function ownReply(ctx: ServiceContext, messageId: string) {
  requireActor(ctx);
  const [found] = await ctx.db
    .select({ message: chatMessages, generation: generations })
    .from(chatMessages)
    .leftJoin(generations, eq(generations.id, chatMessages.generationId))
    .where(eq(chatMessages.id, messageId));
  if (!found) throw notFound('message');
  const { id: sessionId, projectId } = await ownSession(ctx, found.message.sessionId);
  if (!found.generation) {
    throw new ServiceError('invalid_input', 'Only a reply can be restored to, not your own words.');
  }
  const { id, finishedAt, createdAt } = found.generation;
  return { sessionId, projectId, generation: { id, endedAt: finishedAt ?? createdAt } };
}

/**
 * How everything that was changed since a reply stood right after it. The log has every change
 * in its order, undos too, so the first one since found each thing as the reply left it.
 */
async function standingAfter(tx: Transaction, projectId: string, reply: Reply): Promise<Standing> {
  const ofProject = eq(projectSteps.projectId, projectId);
  const own = await tx
    .select()
    .from(projectSteps)
    .where(and(ofProject, eq(projectSteps.generationId, reply.id)))
    .orderBy(desc(projectSteps.number));
  const number = own[0]?.number ?? (await numberAt(tx, projectId, reply.endedAt));
  const since = await tx
    .select({ changes: projectSteps.changes })
    .from(projectSteps)
    .where(and(ofProject, gt(projectSteps.number, number)))
    .orderBy(asc(projectSteps.number));
  // Steps from before undos were logged may have been taken back without a trace. What another
  // chat did between two parts of the reply is newer than the first of them.
  const oldest = own.at(-1)?.number ?? number + 1;
  const meanwhile = await tx
    .select({ changes: projectSteps.changes })
    .from(projectSteps)
    .where(and(ofProject, gte(projectSteps.number, oldest), lte(projectSteps.number, number)))
    .orderBy(desc(projectSteps.number));
  const standings = [
    ...since.map(({ changes }) => standingIn(changes, 'before')),
    ...meanwhile.map(({ changes }) => standingIn(changes, 'after')),
  ];
  const fonts: Standing['fonts'] = new Map();
  const target: Standing = { scenes: new Map(), audio: new Map(), fonts, project: null };
  for (const { scenes, audio, project, ...other } of standings) {
    for (const [id, state] of scenes) if (!target.scenes.has(id)) target.scenes.set(id, state);
    for (const [id, state] of audio) if (!target.audio.has(id)) target.audio.set(id, state);
    for (const [id, state] of other.fonts) if (!fonts.has(id)) fonts.set(id, state);
    target.project ??= project;
  }
  return target;
}

/** The number of the newest step when a reply that changed nothing ended. */
async function numberAt(tx: Transaction, projectId: string, endedAt: Date): Promise<number> {
  const [last] = await tx
    .select({ number: max(projectSteps.number) })
    .from(projectSteps)
    .where(and(eq(projectSteps.projectId, projectId), lte(projectSteps.createdAt, endedAt)));
  return last?.number ?? 0;
}
