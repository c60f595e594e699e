import { and, eq, isNull, ne, notExists } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { chatMessages, chatSessions } from '~/server/db/schema/chat';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { ownSession, type SessionRow } from './own-session';

type SessionCall = { ctx: ServiceContext; input: { sessionId: string } };

/**
 * Takes a chat session out of its project, with its messages and steps; `restoreSession` brings
 * it back. What it made stays in the video, and a reply that is being written is stored. In
 * place of the last one there is a new, empty one. Answers the session to go on in.
 */
export function removeSession({ ctx, input }: SessionCall): Promise<{ nextId: string }> {
  return change(ctx, input.sessionId, async (tx, session) => {
    const deletedAt = session.deletedAt ?? new Date();
    await tx.update(chatSessions).set({ deletedAt }).where(eq(chatSessions.id, session.id));
    const { projectId } = session;
    const [left] = await tx
      .select({ nextId: chatSessions.id })
      .from(chatSessions)
      .where(and(eq(chatSessions.projectId, projectId), isNull(chatSessions.deletedAt)))
      .limit(1);
    if (left) return left;
    // Its time says what it stands in for, so that it can go when that comes back.
    const [made] = await tx
      .insert(chatSessions)
      .values({ projectId, title: '', createdAt: deletedAt })
      .returning({ nextId: chatSessions.id });
    if (!made) throw new Error('The database did not return the session that it stored.');
    return made;
  });
}

/** Brings a deleted chat session back; the empty one that stood in for it goes, if it still is. */
export function restoreSession({ ctx, input }: SessionCall): Promise<{ sessionId: string }> {
  return change(ctx, input.sessionId, async (tx, session) => {
    const { id, projectId, deletedAt } = session;
    if (!deletedAt) return { sessionId: id };
    await tx.update(chatSessions).set({ deletedAt: null }).where(eq(chatSessions.id, id));
    const messages = tx
      .select({ id: chatMessages.id })
      .from(chatMessages)
      .where(eq(chatMessages.sessionId, chatSessions.id));
    await tx
      .update(chatSessions)
      .set({ deletedAt: new Date() })
      .where(
        and(
          eq(chatSessions.projectId, projectId),
          ne(chatSessions.id, id),
          eq(chatSessions.createdAt, deletedAt),
          eq(chatSessions.title, ''),
          notExists(messages),
        ),
      );
    return { sessionId: id };
  });
}

async function change<Answer>(
  ctx: ServiceContext,
  sessionId: string,
  work: (tx: Transaction, session: SessionRow) => Promise<Answer>,
): Promise<Answer> {
  const actor = requireActor(ctx);
  const { projectId } = await ownSession(ctx, sessionId);
  return ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, projectId);
    const [session] = await tx.select().from(chatSessions).where(eq(chatSessions.id, sessionId));
    if (!session) throw new Error('The session that was just read is not in the database.');
    return work(tx, session);
  });
}
