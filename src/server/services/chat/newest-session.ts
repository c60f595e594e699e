import { desc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { chatSessions } from '~/server/db/schema/chat';
import { notFound } from '../service-error';

/** The id of the chat session in which a project goes on: its newest. */
export async function newestSession(
  db: Database | Transaction,
  projectId: string,
): Promise<string> {
  const [session] = await db
    .select({ id: chatSessions.id })
    .from(chatSessions)
    .where(eq(chatSessions.projectId, projectId))
    .orderBy(desc(chatSessions.createdAt))
    .limit(1);
  if (!session) throw notFound('chat session');
  return session.id;
}
