import { eq } from 'drizzle-orm';
import { chatSessions } from '~/server/db/schema/chat';
import type { ServiceContext } from '../context';
import { ownSession } from './own-session';

/** Gives a chat session another title. */
export async function renameSession({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { sessionId: string; title: string };
}): Promise<{ title: string }> {
  const { id } = await ownSession(ctx, input.sessionId);
  const { title } = input;
  await ctx.db
    .update(chatSessions)
    .set({ title, updatedAt: new Date() })
    .where(eq(chatSessions.id, id));
  return { title };
}
