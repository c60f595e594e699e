import { and, inArray } from 'drizzle-orm';
import { projectSteps } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { ownProject } from '../project/own-project';
import { isOfSession } from '../step/of-session';
import { listMessages } from './list-messages';
import { sessionToShow } from './session-of';

type SessionCall = { ctx: ServiceContext; input: { projectId: string; sessionId?: string } };

/** What the workspace shows of one chat session of an own project; the newest for one that is gone. */
export async function getSession({ ctx, input }: SessionCall) {
  const project = await ownProject(ctx, input.projectId);
  return loadSession(ctx, project.id, input.sessionId);
}

/** The same; the caller has checked that the project is the actor's. */
export async function loadSession(ctx: ServiceContext, projectId: string, asked?: string) {
  const sessionId = await sessionToShow(ctx.db, projectId, asked);
  const [messages, steps] = await Promise.all([
    listMessages(ctx, sessionId),
    openSteps(ctx, projectId, sessionId),
  ]);
  const active = messages.find(({ generation }) => generation?.status === 'running');
  return { sessionId, messages, activeGenerationId: active?.generation?.id ?? null, ...steps };
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
