import { and, asc, eq, isNull } from 'drizzle-orm';
import { framesOfSeconds } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import { type AudioState, audioTracks } from '~/server/db/schema/project';

export type AudioRow = typeof audioTracks.$inferSelect;

/** The sounds of a project, the oldest first. */
export function loadAudio(db: Database | Transaction, projectId: string): Promise<AudioRow[]> {
  return db
    .select()
    .from(audioTracks)
    .where(and(eq(audioTracks.projectId, projectId), isNull(audioTracks.deletedAt)))
    .orderBy(asc(audioTracks.createdAt), asc(audioTracks.id));
}

/** A sound as the undo log keeps it. */
export function stateOfAudio(row: AudioRow): AudioState {
  const { name, startFrame, offsetFrames, volume, fadeInFrames, fadeOutFrames } = row;
  return { name, startFrame, offsetFrames, volume, fadeInFrames, fadeOutFrames };
}

/**
 * A sound as every surface plays it. Whoever knows its address may hear it: that takes the
 * random id and the hash of the file, which only the owner and viewers of a share are told.
 */
export function audioTrackOf(row: AudioRow, fps: number): AudioTrack {
  return {
    id: row.id,
    url: `/api/${row.fileKey.replace('/', `/${row.id}/`)}`,
    durationInFrames: framesOfSeconds(row.durationInSeconds, fps),
    ...stateOfAudio(row),
  };
}
