import { and, eq, isNull } from 'drizzle-orm';
import type { AudioTrack } from '~/core/timeline/composition';
import type { Transaction } from '~/server/db/client';
import { audioTracks, projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { notFound } from '../service-error';
import { recordStep } from '../step/record-step';
import { type AudioRow, audioTrackOf, stateOfAudio } from './audio-track';

type Work = (tx: Transaction, row: AudioRow, fps: number) => Promise<AudioRow | null>;

/**
 * One change of one sound by hand, as one step: `work` answers the row as it left it, null
 * when it took the sound out, or the untouched row when nothing is to be done.
 */
export async function editAudio(
  ctx: ServiceContext,
  { trackId, sessionId, label }: { trackId: string; sessionId?: string; label: string },
  work: Work,
): Promise<AudioTrack | null> {
  const actor = requireActor(ctx);
  return ctx.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ projectId: audioTracks.projectId })
      .from(audioTracks)
      .innerJoin(projects, eq(projects.id, audioTracks.projectId))
      .where(and(eq(audioTracks.id, trackId), eq(projects.ownerId, actor.userId)));
    if (!found) throw notFound('sound');
    const { projectId } = found;
    const { fps } = await lockOwnProject(tx, actor, projectId);
    const [row] = await tx
      .select()
      .from(audioTracks)
      .where(and(eq(audioTracks.id, trackId), isNull(audioTracks.deletedAt)));
    if (!row) throw notFound('sound');
    const after = await work(tx, row, fps);
    if (after !== row) {
      const change = { trackId, before: stateOfAudio(row), after: after && stateOfAudio(after) };
      await recordStep(tx, { projectId, sessionId, label, changes: { audio: [change] } });
    }
    return after && audioTrackOf(after, fps);
  });
}
