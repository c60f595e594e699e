import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { chatMessages, chatSessions } from '~/server/db/schema/chat';
import { titleFromPrompt } from '../project/title';

/** What a chat session is called before anything was said in it. */
const UNNAMED = 'New chat';

/** The title that was given to a session, else what follows from its first message. */
export function sessionTitle(title: string, firstMessage: string | null): string {
  return title || (firstMessage ? titleFromPrompt(firstMessage) : UNNAMED);
}

/** The same from the database. */
export async function titleOfSession(
  db: Database | Transaction,
  sessionId: string,
): Promise<string> {
  const [session] = await db
    .select({ title: chatSessions.title, firstMessage: chatMessages.content })
    .from(chatSessions)
    .leftJoin(
      chatMessages,
      and(eq(chatMessages.sessionId, chatSessions.id), eq(chatMessages.role, 'user')),
    )
    .where(eq(chatSessions.id, sessionId))
    .orderBy(asc(chatMessages.number))
    .limit(1);
  return sessionTitle(session?.title ?? '', session?.firstMessage ?? null);
}
