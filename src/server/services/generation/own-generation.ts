import { and, eq } from 'drizzle-orm';
import { generations } from '~/server/db/schema/chat';
import { requireActor, type ServiceContext } from '../context';
import { notFound } from '../service-error';

export type GenerationRow = typeof generations.$inferSelect;

/** The generation, if the actor started it; throws `not_found` otherwise. */
export async function ownGeneration(ctx: ServiceContext, id: string): Promise<GenerationRow> {
  const { userId } = requireActor(ctx);
  const [row] = await ctx.db
    .select()
    .from(generations)
    .where(and(eq(generations.id, id), eq(generations.ownerId, userId)));
  if (!row) throw notFound('reply');
  return row;
}
