import { and, eq, isNull } from 'drizzle-orm';
import { chatSessions } from '~/server/db/schema/chat';
import { projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { notFound } from '../service-error';

export type SessionRow = typeof chatSessions.$inferSelect;

/** The chat session, deleted or not, if its project is the actor's; throws `not_found` otherwise. */
export async function ownSession(ctx: ServiceContext, sessionId: string): Promise<SessionRow> {
  const { userId } = requireActor(ctx);
  const [row] = await ctx.db
    .select({ session: chatSessions })
    .from(chatSessions)
    .innerJoin(projects, eq(projects.id, chatSessions.projectId))
    .where(
      and(eq(chatSessions.id, sessionId), eq(projects.ownerId, userId), isNull(projects.deletedAt)),
    );
  if (!row) throw notFound('chat');
  return row.session;
}
