import { eq } from 'drizzle-orm';
import { type AudioSettings, clampAudio, framesOfSeconds } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import { audioTracks } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { stateOfAudio } from './audio-track';
import { editAudio } from './edit';

/** Sets what is named of a sound: its name, place, volume and fades, brought within bounds. */
export function changeAudio({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { trackId: string; sessionId?: string; name?: string } & Partial<AudioSettings>;
}): Promise<AudioTrack | null> {
  const { trackId, sessionId, name, ...settings } = input;
  const label = name === undefined ? 'Change sound' : 'Rename sound';
  return editAudio(ctx, { trackId, sessionId, label }, async (tx, row, fps) => {
    const before = stateOfAudio(row);
    const wanted = clampAudio(
      { ...before, ...settings },
      framesOfSeconds(row.durationInSeconds, fps),
    );
    const values = { ...wanted, name: name ?? row.name };
    const isSame = JSON.stringify({ ...before, ...values }) === JSON.stringify(before);
    if (isSame) return row;
    const [after] = await tx
      .update(audioTracks)
      .set(values)
      .where(eq(audioTracks.id, trackId))
      .returning();
    if (!after) throw new Error('The sound to change is not in the database.');
    return after;
  });
}
