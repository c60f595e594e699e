import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { chatMessages, chatSessions, generations } from '~/server/db/schema/chat';
import type { ServiceContext } from '../context';
import { ownProject } from '../project/own-project';
import { lastActivity } from './newest-session';
import { sessionTitle } from './session-title';

/** The chat sessions of a project, the one used last first, each with what a list tells of it. */
export async function listSessions({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string };
}) {
  const { id: projectId } = await ownProject(ctx, input.projectId);
  const rows = await ctx.db
    .select({
      id: chatSessions.id,
      title: chatSessions.title,
      lastActiveAt: lastActivity,
      messageCount: count(chatMessages.id),
      firstMessage: sql<
        string | null
      >`(array_agg(${chatMessages.content} order by ${chatMessages.number}) filter (where ${chatMessages.role} = 'user'))[1]`,
    })
    .from(chatSessions)
    .leftJoin(chatMessages, eq(chatMessages.sessionId, chatSessions.id))
    .where(and(eq(chatSessions.projectId, projectId), isNull(chatSessions.deletedAt)))
    .groupBy(chatSessions.id)
    .orderBy(desc(lastActivity), desc(chatSessions.id));
  const writing = await ctx.db
    .selectDistinct({ sessionId: generations.sessionId })
    .from(generations)
    .where(
      and(eq(generations.projectId, projectId), inArray(generations.status, ['queued', 'running'])),
    );
  return rows.map(({ firstMessage, title, ...session }) => ({
    ...session,
    title: sessionTitle(title, firstMessage),
    isWriting: writing.some(({ sessionId }) => sessionId === session.id),
  }));
}
