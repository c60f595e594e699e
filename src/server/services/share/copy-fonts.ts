import { randomUUID } from 'node:crypto';
import type { Transaction } from '~/server/db/client';
import { fonts } from '~/server/db/schema/font';
import type { PinnedVideo } from '~/server/db/schema/output';
import { fontRowsById } from '../font/font-face';
import { videoOf } from './video';

/**
 * The typefaces that the scenes of a video name, as those of another project; one that was
 * removed since it was pinned comes along too.
 */
export async function copyFonts(
  tx: Transaction,
  { from, to, video }: { from: string; to: string; video: PinnedVideo },
): Promise<void> {
  const shown = await videoOf(tx, from, video);
  const ids = (shown.fonts ?? []).map(({ id }) => id);
  const rows = await fontRowsById(tx, ids);
  const copies = rows.map(({ family, weight, style, fileKey, sizeBytes, createdAt }) => ({
    ...{ family, weight, style, fileKey, sizeBytes, createdAt },
    projectId: to,
    idempotencyKey: randomUUID(),
  }));
  if (copies.length > 0) await tx.insert(fonts).values(copies);
}
