import { and, asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { chatMessages } from '~/server/db/schema/chat';
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
  session: { id: string; title: string },
): Promise<string> {
  if (session.title) return session.title;
  const [first] = await db
    .select({ content: chatMessages.content })
    .from(chatMessages)
    .where(and(eq(chatMessages.sessionId, session.id), eq(chatMessages.role, 'user')))
    .orderBy(asc(chatMessages.number))
    .limit(1);
  return sessionTitle('', first?.content ?? null);
}
