import { and, eq } from 'drizzle-orm';
import { chatSessions } from '~/server/db/schema/chat';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';

/** A new chat session, without a title of its own yet. The same key answers the same session. */
export async function createSession({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string; idempotencyKey: string };
}): Promise<{ sessionId: string }> {
  const actor = requireActor(ctx);
  const { projectId, idempotencyKey } = input;
  return ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, projectId);
    const [earlier] = await tx
      .select({ sessionId: chatSessions.id })
      .from(chatSessions)
      .where(
        and(eq(chatSessions.projectId, projectId), eq(chatSessions.idempotencyKey, idempotencyKey)),
      );
    if (earlier) return earlier;
    const [session] = await tx
      .insert(chatSessions)
      .values({ projectId, title: '', idempotencyKey })
      .returning({ sessionId: chatSessions.id });
    if (!session) throw new Error('The database did not return the session that it stored.');
    return session;
  });
}
