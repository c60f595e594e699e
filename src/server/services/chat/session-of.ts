import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { chatSessions } from '~/server/db/schema/chat';
import { notFound } from '../service-error';
import { newestSession } from './newest-session';

/**
 * The chat session of a project in which something is done: the one asked for, else the
 * newest, also when the one asked for was deleted meanwhile. `not_found` for one that was
 * never in this project. The caller has checked that the project is the actor's.
 */
export async function sessionOf(
  db: Database | Transaction,
  projectId: string,
  asked?: string | null,
): Promise<string> {
  if (!asked) return newestSession(db, projectId);
  const session = await findSession(db, projectId, asked);
  if (!session) throw notFound('chat');
  return session.deletedAt ? newestSession(db, projectId) : session.id;
}

/** The same for reading: an address may name any session, and the newest opens instead of an error. */
export async function sessionToShow(
  db: Database | Transaction,
  projectId: string,
  asked?: string | null,
): Promise<string> {
  const session = asked ? await findSession(db, projectId, asked) : undefined;
  return session && !session.deletedAt ? session.id : newestSession(db, projectId);
}

async function findSession(db: Database | Transaction, projectId: string, id: string) {
  const [session] = await db
    .select({ id: chatSessions.id, deletedAt: chatSessions.deletedAt })
    .from(chatSessions)
    .where(and(eq(chatSessions.id, id), eq(chatSessions.projectId, projectId)));
  return session;
}
