import { sql } from 'drizzle-orm';
import { DEFAULT_FPS, FORMATS } from '~/core/scene/format';
import { chatSessions } from '~/server/db/schema/chat';
import { projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { findByKey, startGeneration } from '../generation/start';
import { workOn } from '../generation/work';
import { titleFromPrompt } from './title';

/**
 * A new project from its first prompt: the project, its chat session, the message and a
 * running generation, all in one transaction. The same key answers the same project.
 */
export async function createProject({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { prompt: string; idempotencyKey: string };
}): Promise<{ projectId: string; generationId: string }> {
  const actor = requireActor(ctx);
  const { prompt, idempotencyKey } = input;
  const started = await ctx.db.transaction(async (tx) => {
    // Two sends of one wish must not both find that there is no project yet.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 0))`);
    const earlier = await findByKey(tx, actor.userId, idempotencyKey);
    if (earlier) return { ...earlier, waits: null };
    const title = titleFromPrompt(prompt);
    const [project] = await tx
      .insert(projects)
      .values({ ownerId: actor.userId, title, ...FORMATS['16:9'], fps: DEFAULT_FPS })
      .returning({ id: projects.id });
    if (!project) throw new Error('The database did not return the project that it stored.');
    const [session] = await tx
      .insert(chatSessions)
      .values({ projectId: project.id, title })
      .returning({ id: chatSessions.id });
    if (!session) throw new Error('The database did not return the session that it stored.');
    const created = await startGeneration(tx, ctx, {
      projectId: project.id,
      sessionId: session.id,
      ownerId: actor.userId,
      purpose: 'message',
      prompt,
      sceneId: null,
      idempotencyKey,
      withMessage: true,
    });
    return { ...created, projectId: project.id, sessionId: session.id };
  });
  if (started.waits !== null) workOn(ctx, started, started.sessionId);
  const { projectId, generationId } = started;
  return { projectId, generationId };
}
