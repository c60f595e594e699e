import { and, eq, inArray, ne } from 'drizzle-orm';
import { generations } from '~/server/db/schema/chat';
import { projectSteps } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { ownProject } from '../project/own-project';
import { isOfSession } from '../step/of-session';
import { listMessages } from './list-messages';
import { sessionToShow } from './session-of';
import { titleOfSession } from './session-title';

type SessionCall = { ctx: ServiceContext; input: { projectId: string; sessionId?: string } };

/** What the workspace shows of one chat session of an own project; the newest for one that is gone. */
export async function getSession({ ctx, input }: SessionCall) {
  const project = await ownProject(ctx, input.projectId);
  return loadSession(ctx, project.id, input.sessionId);
}

/** The same; the caller has checked that the project is the actor's. */
export async function loadSession(ctx: ServiceContext, projectId: string, asked?: string) {
  const sessionId = await sessionToShow(ctx.db, projectId, asked);
  const [sessionTitle, messages, steps, isWritingElsewhere] = await Promise.all([
    titleOfSession(ctx.db, sessionId),
    listMessages(ctx, sessionId),
    openSteps(ctx, projectId, sessionId),
    writesElsewhere(ctx, projectId, sessionId),
  ]);
  const active = messages.find(({ generation }) => generation?.status === 'running');
  const activeGenerationId = active?.generation?.id ?? null;
  return { sessionId, sessionTitle, messages, activeGenerationId, isWritingElsewhere, ...steps };
}

/** Whether a reply of another session of the project is being written, which changes the same video. */
async function writesElsewhere(ctx: ServiceContext, projectId: string, sessionId: string) {
  const [running] = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(
        eq(generations.projectId, projectId),
        ne(generations.sessionId, sessionId),
        eq(generations.status, 'running'),
      ),
    )
    .limit(1);
  return running !== undefined;
}

async function openSteps(ctx: ServiceContext, projectId: string, sessionId: string) {
  const states = await ctx.db
    .selectDistinct({ state: projectSteps.state })
    .from(projectSteps)
    .where(and(isOfSession(projectId, sessionId), inArray(projectSteps.state, ['done', 'undone'])));
  return {
    canUndo: states.some(({ state }) => state === 'done'),
    canRedo: states.some(({ state }) => state === 'undone'),
  };
}
