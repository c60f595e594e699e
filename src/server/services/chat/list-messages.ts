import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  chatMessages,
  type GenerationStatus,
  generationEvents,
  generations,
} from '~/server/db/schema/chat';
import { images, sceneRevisions, scenes } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { viewOfImage } from '../image/view';
import { readReplyOf, scenePlaces } from './read-reply';

type MadeScene = Awaited<ReturnType<typeof loadMadeScenes>>[number];
type MadeChange = Awaited<ReturnType<typeof loadChanges>>[number];

/** The messages of a chat session, oldest first, each reply with how it went and what it made. */
export async function listMessages(ctx: ServiceContext, sessionId: string) {
  const rows = await ctx.db
    .select({ message: chatMessages, generation: generations })
    .from(chatMessages)
    .leftJoin(generations, eq(generations.id, chatMessages.generationId))
    .where(eq(chatMessages.sessionId, sessionId))
    .orderBy(asc(chatMessages.number));
  const ids = rows.flatMap(({ generation }) => (generation ? [generation.id] : []));
  const [made, changes, attached] = await Promise.all([
    loadMadeScenes(ctx, ids),
    loadChanges(ctx, ids),
    loadImages(
      ctx,
      rows.flatMap(({ message }) => message.imageIds),
    ),
  ]);
  return rows.map(({ message, generation }) => ({
    id: message.id,
    role: message.role,
    content: message.content,
    createdAt: message.createdAt,
    images: message.imageIds.flatMap((id) => attached.get(id) ?? []),
    generation: generation && viewOfGeneration(generation, message.content, made, changes),
  }));
}

function viewOfGeneration(
  generation: typeof generations.$inferSelect,
  content: string,
  made: MadeScene[],
  changes: MadeChange[],
) {
  const { id, status, fault, reply } = generation;
  // The whole reply matters only where something is missing from what it made.
  const partialReply = (status === 'failed' || status === 'stopped') && reply ? reply : null;
  const scenes = made.filter((scene) => scene.generationId === id);
  return {
    id,
    status,
    error: fault,
    partialReply,
    ...readOf({ id, reply, content, status, scenes: scenes.length }),
    startedAt: generation.createdAt,
    finishedAt: generation.finishedAt,
    changes: changes.filter((one) => one.generationId === id).map(({ change }) => change),
    scenes: scenes.map(({ sceneId, name, origin, meta, revisionId, before }) => ({
      sceneId,
      name,
      revisions: { before, after: revisionId },
      intent: origin === 'edit' ? ('edit' as const) : ('add' as const),
      notes: meta.notes,
      error: meta.error,
    })),
  };
}

/** Where the scenes stand among the words, and what is in no row of theirs. */
function readOf({
  id,
  reply,
  content,
  status,
  scenes,
}: {
  id: string;
  reply: string;
  content: string;
  status: GenerationStatus;
  scenes: number;
}) {
  const isOver = status !== 'queued' && status !== 'running';
  // Most replies are a sentence and the scenes after it: nothing has to be looked for.
  const isPlain = status === 'succeeded' && reply.trimStart().startsWith(content);
  if (!isOver || isPlain || reply === '') return { scenePlaces: null, unfinished: '' };
  const read = readReplyOf({ id, reply });
  // Whole scenes that were not stored, and words that no message has, are shown as they came.
  const isLost = read.places.length > scenes || (content === '' && read.words.trim() !== '');
  const unfinished = isLost ? reply : read.unfinished;
  return { scenePlaces: scenePlaces(read, { content, scenes }), unfinished };
}

async function loadMadeScenes(ctx: ServiceContext, generationIds: string[]) {
  if (generationIds.length === 0) return [];
  const earlier = alias(sceneRevisions, 'earlier');
  return ctx.db
    .select({
      revisionId: sceneRevisions.id,
      before: earlier.id,
      generationId: sceneRevisions.generationId,
      sceneId: scenes.id,
      name: scenes.name,
      origin: sceneRevisions.origin,
      meta: sceneRevisions.compileMeta,
    })
    .from(sceneRevisions)
    .innerJoin(scenes, eq(scenes.id, sceneRevisions.sceneId))
    .leftJoin(
      earlier,
      and(
        eq(earlier.sceneId, sceneRevisions.sceneId),
        eq(earlier.number, sql`${sceneRevisions.number} - 1`),
      ),
    )
    .where(inArray(sceneRevisions.generationId, generationIds))
    .orderBy(asc(sceneRevisions.createdAt), asc(scenes.position));
}

/** What replies did to scenes without writing them, in order. */
async function loadChanges(ctx: ServiceContext, generationIds: string[]) {
  if (generationIds.length === 0) return [];
  const rows = await ctx.db
    .select({ generationId: generationEvents.generationId, event: generationEvents.payload })
    .from(generationEvents)
    .where(
      and(
        inArray(generationEvents.generationId, generationIds),
        eq(sql`${generationEvents.payload} ->> 'type'`, 'changed'),
      ),
    )
    .orderBy(asc(generationEvents.generationId), asc(generationEvents.sequence));
  return rows.flatMap(({ generationId, event }) =>
    event.type === 'changed' ? [{ generationId, change: event.change }] : [],
  );
}

async function loadImages(ctx: ServiceContext, ids: string[]) {
  const rows =
    ids.length === 0 ? [] : await ctx.db.select().from(images).where(inArray(images.id, ids));
  return new Map(rows.map((row) => [row.id, viewOfImage(row)]));
}
