import { randomUUID } from 'node:crypto';
import { chatMessages, chatSessions, generations } from '~/server/db/schema/chat';
import { projects } from '~/server/db/schema/project';
import { sceneSource } from '~/server/testing/generation';
import type { ServiceContext } from '../../context';
import { getProject } from '../../project/get';
import { lockProject } from '../../project/own-project';
import { compileSource } from '../../scene/compile-source';
import { stateOf } from '../../scene/scene-state';
import { addScene } from '../../scene/store-revision';
import { recordStep } from '../record-step';

type Owner = ServiceContext & { actor: NonNullable<ServiceContext['actor']> };

export type TwoChats = { ctx: Owner; projectId: string; sessionIds: readonly [string, string] };

/** A project with two chat sessions and nothing in it. */
export async function openTwoChats(ctx: Owner): Promise<TwoChats> {
  const projectId = randomUUID();
  const format = { width: 1920, height: 1080, fps: 30 };
  await ctx.db
    .insert(projects)
    .values({ id: projectId, ownerId: ctx.actor.userId, title: 'Start', ...format });
  const sessionIds = [randomUUID(), randomUUID()] as const;
  await ctx.db
    .insert(chatSessions)
    .values(sessionIds.map((id, index) => ({ id, projectId, title: `Chat ${index + 1}` })));
  return { ctx, projectId, sessionIds };
}

/** A reply that has ended, as its rows tell of it, and a way to store one more scene of it. */
export async function startReply({ ctx, projectId }: TwoChats, sessionId: string, number: number) {
  const generationId = randomUUID();
  const messageId = randomUUID();
  const moment = new Date();
  await ctx.db.insert(generations).values({
    id: generationId,
    projectId,
    sessionId,
    ownerId: ctx.actor.userId,
    idempotencyKey: randomUUID(),
    prompt: 'A reply',
    model: 'none',
    status: 'succeeded',
    leaseOwner: 'none',
    leaseExpiresAt: moment,
    finishedAt: moment,
  });
  await ctx.db
    .insert(chatMessages)
    .values({ id: messageId, sessionId, number, role: 'assistant', content: 'Done', generationId });
  const store = (name: string) =>
    ctx.db.transaction(async (tx) => {
      await lockProject(tx, projectId);
      const compiled = await compileSource(tx, sceneSource(name, 'red'));
      const wanted = { projectId, name, durationInFrames: 60 };
      const scene = await addScene(tx, wanted, { origin: 'generate', compiled, generationId });
      const change = { sceneId: scene.id, before: null, after: stateOf(scene) };
      const origin = { projectId, sessionId, generationId, label: 'A reply' };
      await recordStep(tx, { ...origin, changes: { scenes: [change] } });
    });
  return { messageId, sessionId, store };
}

/** What a person would call the state of the video. */
export async function videoOf({ ctx, projectId }: TwoChats) {
  const { title, scenes } = await getProject({ ctx, input: { id: projectId } });
  return {
    title,
    scenes: scenes.map(({ id, name, durationInFrames, transition, tsxCode }) => {
      return { id, name, durationInFrames, transition, tsxCode };
    }),
  };
}
