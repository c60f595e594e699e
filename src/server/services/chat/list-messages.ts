import { asc, eq, inArray } from 'drizzle-orm';
import { chatMessages, generations } from '~/server/db/schema/chat';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';

type MadeScene = Awaited<ReturnType<typeof loadMadeScenes>>[number];

/** The messages of a chat session, oldest first, each reply with how it went and what it made. */
export async function listMessages(ctx: ServiceContext, sessionId: string) {
  const rows = await ctx.db
    .select({ message: chatMessages, generation: generations })
    .from(chatMessages)
    .leftJoin(generations, eq(generations.id, chatMessages.generationId))
    .where(eq(chatMessages.sessionId, sessionId))
    .orderBy(asc(chatMessages.number));
  const made = await loadMadeScenes(
    ctx,
    rows.flatMap(({ generation }) => (generation ? [generation.id] : [])),
  );
  return rows.map(({ message, generation }) => ({
    id: message.id,
    role: message.role,
    content: message.content,
    createdAt: message.createdAt,
    generation: generation && viewOfGeneration(generation, made),
  }));
}

function viewOfGeneration(generation: typeof generations.$inferSelect, made: MadeScene[]) {
  const { id, status, fault, reply } = generation;
  // The whole reply matters only where something is missing from what it made.
  const partialReply = (status === 'failed' || status === 'stopped') && reply ? reply : null;
  return {
    id,
    status,
    error: fault,
    partialReply,
    startedAt: generation.createdAt,
    scenes: made
      .filter((scene) => scene.generationId === id)
      .map(({ sceneId, name, origin, meta }) => ({
        sceneId,
        name,
        intent: origin === 'edit' ? ('edit' as const) : ('add' as const),
        notes: meta.notes,
        error: meta.error,
      })),
  };
}

async function loadMadeScenes(ctx: ServiceContext, generationIds: string[]) {
  if (generationIds.length === 0) return [];
  return ctx.db
    .select({
      generationId: sceneRevisions.generationId,
      sceneId: scenes.id,
      name: scenes.name,
      origin: sceneRevisions.origin,
      meta: sceneRevisions.compileMeta,
    })
    .from(sceneRevisions)
    .innerJoin(scenes, eq(scenes.id, sceneRevisions.sceneId))
    .where(inArray(sceneRevisions.generationId, generationIds))
    .orderBy(asc(sceneRevisions.createdAt), asc(scenes.position));
}
