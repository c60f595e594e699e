import { and, desc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { chatMessages, chatSessions } from '~/server/db/schema/chat';
import { notFound } from '../service-error';

/** When something was last said in a chat session, or when it began; in queries that join and group its messages. */
export const lastActivity =
  sql<Date>`greatest(${chatSessions.createdAt}, ${max(chatMessages.createdAt)})`.mapWith(
    chatSessions.createdAt,
  );

/** The id of the chat session in which a project goes on: the one used last. */
export async function newestSession(
  db: Database | Transaction,
  projectId: string,
): Promise<string> {
  const [session] = await db
    .select({ id: chatSessions.id })
    .from(chatSessions)
    .leftJoin(chatMessages, eq(chatMessages.sessionId, chatSessions.id))
    .where(and(eq(chatSessions.projectId, projectId), isNull(chatSessions.deletedAt)))
    .groupBy(chatSessions.id)
    .orderBy(desc(lastActivity), desc(chatSessions.id))
    .limit(1);
  if (!session) throw notFound('chat');
  return session.id;
}
