import { pictureKey } from '~/core/timeline/composition';
import type { renders } from '~/server/db/schema/output';

export type RenderRow = typeof renders.$inferSelect;

/** One export as its owner follows it; times in ms, sizes in bytes. */
export function viewOfRender(row: RenderRow) {
  const { id, status, framesDone, framesTotal, error, fileName, sizeBytes, createdAt } = row;
  const end = row.finishedAt?.getTime() ?? Date.now();
  return {
    id,
    status,
    framesDone,
    framesTotal,
    elapsedMs: row.startedAt ? Math.max(0, end - row.startedAt.getTime()) : 0,
    error,
    fileName,
    sizeBytes,
    downloadPath: status === 'done' ? `/api/renders/${id}/file` : null,
    createdAt,
    /** What it draws; another than the project's own when that has changed since. */
    pictureKey: pictureKey(row.composition),
  };
}

export type RenderView = ReturnType<typeof viewOfRender>;
