import { randomUUID } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { AudioTrack } from '~/core/timeline/composition';
import type { Transaction } from '~/server/db/client';
import { audioTracks } from '~/server/db/schema/project';

/**
 * The sounds of a video as sounds of another project. A pinned one may have been changed or
 * removed since: the video says how it is heard, the row where its file is.
 */
export async function copySounds(
  tx: Transaction,
  { to, sounds }: { to: string; sounds: AudioTrack[] },
): Promise<void> {
  if (sounds.length === 0) return;
  const ids = sounds.map(({ id }) => id);
  const rows = await tx.select().from(audioTracks).where(inArray(audioTracks.id, ids));
  const files = new Map(rows.map((row) => [row.id, row]));
  const copies = sounds.flatMap((sound) => {
    const row = files.get(sound.id);
    if (!row) return [];
    const { name, startFrame, offsetFrames, volume, fadeInFrames, fadeOutFrames } = sound;
    const { fileKey, sizeBytes, durationInSeconds } = row;
    const heard = { name, startFrame, offsetFrames, volume, fadeInFrames, fadeOutFrames };
    return [
      {
        ...heard,
        ...{ fileKey, sizeBytes, durationInSeconds },
        projectId: to,
        idempotencyKey: randomUUID(),
      },
    ];
  });
  if (copies.length > 0) await tx.insert(audioTracks).values(copies);
}
