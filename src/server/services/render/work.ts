import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { logError, logWarning } from '~/log';
import { renders } from '~/server/db/schema/output';
import { RenderError } from '~/server/render/render-engine';
import { contentKey } from '~/server/storage/key';
import { StorageError } from '~/server/storage/storage';
import type { Platform } from '../context';
import { keepObject } from '../object/keep';
import { renewPages } from '../share/page/publish';
import { collectMedia } from './collect-media';
import { holdRenderLease } from './lease';
import { claimRender, RENDER_QUEUE } from './queue';
import { sweepLeftovers } from './sweep';
import type { RenderRow } from './view';

/** How often to look for exports that nobody announced, in ms. */
const POLL_MS = 3_000;

/** Takes exports one after the other until the signal aborts; never rejects. */
export async function workOnRenders(platform: Platform, signal: AbortSignal): Promise<void> {
  await sweepLeftovers(platform).catch((error) =>
    logWarning('Leftovers of exports could not be removed', error),
  );
  const watch = platform.notices.watch('render', RENDER_QUEUE);
  while (!signal.aborted) {
    try {
      const row = await claimRender(platform);
      if (row) await workOn(platform, row, signal);
      else await watch.next(POLL_MS, signal);
    } catch (error) {
      logError('The export worker could not go on', error);
      await watch.next(POLL_MS, signal);
    }
  }
  watch.close();
}

async function workOn(platform: Platform, row: RenderRow, signal: AbortSignal): Promise<void> {
  const { id, composition } = row;
  const lease = holdRenderLease(platform, id, signal);
  // A name for each attempt: a worker that lost the export to another must not touch its file.
  const outputPath = join(platform.tempDir, `${id}-${row.attempts}.mp4`);
  const mediaDir = join(platform.tempDir, `${id}-${row.attempts}.media`);
  try {
    await mkdir(platform.tempDir, { recursive: true });
    const media = await collectMedia(platform, composition, mediaDir);
    const { sizeBytes } = await platform.render.render({
      composition,
      outputPath,
      media,
      deadlineMs: platform.renderDeadlineMs,
      signal: lease.signal,
      onProgress: lease.report,
    });
    const fileKey = await contentKey('renders', { path: outputPath }, 'mp4');
    await keepObject(platform, fileKey, { path: outputPath });
    await end(platform, row, { status: 'done', fileKey, sizeBytes, framesDone: row.framesTotal });
  } catch (error) {
    // A cancelled export has its end already; one that the server's stop broke off goes to the next worker.
    if (error instanceof RenderError && error.reason === 'cancelled') return;
    logError(`Export ${id} failed`, error);
    const known = error instanceof RenderError || error instanceof StorageError;
    const message = known ? error.message : 'The export failed on the server. Try again.';
    await end(platform, row, { status: 'failed', error: message });
  } finally {
    await lease.release();
    for (const path of [outputPath, mediaDir]) {
      await rm(path, { recursive: true, force: true }).catch((error) =>
        logWarning('The files of an export could not be removed', error),
      );
    }
  }
}

/** With a file, the pages of the project's links name it from now on. */
async function end(
  { db, processId }: Platform,
  { id, projectId }: RenderRow,
  values: Partial<RenderRow>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(renders)
      .set({ ...values, finishedAt: new Date() })
      .where(
        and(eq(renders.id, id), eq(renders.status, 'running'), eq(renders.leaseOwner, processId)),
      );
    if (values.status === 'done') await renewPages(tx, projectId, ['live', 'pinned']);
  });
}
