import { and, eq, inArray } from 'drizzle-orm';
import { totalFrames } from '~/core/timeline/timeline';
import type { Transaction } from '~/server/db/client';
import { notify } from '~/server/db/notify';
import { renders } from '~/server/db/schema/output';
import { exportFileName } from '~/server/render/file-name';
import { loadAudio } from '../audio/audio-track';
import { requireActor, type ServiceContext } from '../context';
import { codesOf, compositionOf, loadScenes } from '../project/load-scenes';
import { loadNamedMedia } from '../project/named-media';
import { lockOwnProject, type ProjectRow } from '../project/own-project';
import { ServiceError, usedKey } from '../service-error';
import { outlineOf, videoKeys } from '../share/outline';
import { RENDER_QUEUE } from './queue';
import { type RenderRow, type RenderView, viewOfRender } from './view';

/**
 * Queues an export of the project as it stands now. The same key, or a second press while
 * one is on its way, answers the first. `unavailable` where no export can be made.
 */
export async function startRender({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string; idempotencyKey: string };
}): Promise<RenderView> {
  const actor = requireActor(ctx);
  const { idempotencyKey } = input;
  const engine = await ctx.render.status();
  return ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, actor, input.projectId);
    const earlier = await findEarlier(tx, project, idempotencyKey);
    if (earlier) return viewOfRender(earlier);
    if (!engine.available) throw new ServiceError('unavailable', engine.message);
    const loaded = await loadScenes(tx, project.id);
    const composition = compositionOf(
      project,
      loaded,
      await loadAudio(tx, project.id),
      await loadNamedMedia(tx, project.id, codesOf(loaded)),
    );
    const framesTotal = totalFrames(composition.scenes);
    if (framesTotal === 0) {
      throw new ServiceError('invalid_input', 'There is nothing to export yet. Add a scene first.');
    }
    const { drawn: videoKey } = await videoKeys(tx, await outlineOf(tx, project));
    const [row] = await tx
      .insert(renders)
      .values({
        projectId: project.id,
        ownerId: actor.userId,
        idempotencyKey,
        composition,
        videoKey,
        framesTotal,
        fileName: exportFileName(project.title, 'mp4'),
      })
      .returning();
    if (!row) throw new Error('The database did not return the export that it stored.');
    await notify(tx, 'render', RENDER_QUEUE);
    return viewOfRender(row);
  });
}

async function findEarlier(
  tx: Transaction,
  { id: projectId, ownerId }: ProjectRow,
  key: string,
): Promise<RenderRow | undefined> {
  const rows = tx.select().from(renders);
  const [sent] = await rows.where(
    and(eq(renders.ownerId, ownerId), eq(renders.idempotencyKey, key)),
  );
  if (sent && sent.projectId !== projectId) throw usedKey();
  if (sent) return sent;
  const [open] = await tx
    .select()
    .from(renders)
    .where(and(eq(renders.projectId, projectId), inArray(renders.status, ['queued', 'running'])));
  return open;
}
