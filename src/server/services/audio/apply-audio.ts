import { eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { type AudioState, audioTracks } from '~/server/db/schema/project';

/** Puts a sound into a state of the undo log; null takes it out of the project. */
export async function applyAudio(
  tx: Transaction,
  trackId: string,
  state: AudioState | null,
): Promise<void> {
  const values = state ? { ...state, deletedAt: null } : { deletedAt: new Date() };
  await tx.update(audioTracks).set(values).where(eq(audioTracks.id, trackId));
}
