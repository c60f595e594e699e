import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { generationEvents, generations } from '~/server/db/schema/chat';
import { projectSteps, scenes } from '~/server/db/schema/project';
import { ServiceError } from '../service-error';
import type { Standing } from './standing';

/** A reply of the session that is still being written would write over what undo brings back. */
export async function refuseWhileWriting(tx: Transaction, sessionId: string): Promise<void> {
  const [running] = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.sessionId, sessionId), eq(generations.status, 'running')))
    .limit(1);
  if (running) {
    throw new ServiceError('busy', 'A reply is still being written. Stop it, or wait for its end.');
  }
}

/** So would a reply of another session, as far as it is about the same scenes. */
export async function refuseWhileWrittenElsewhere(
  tx: Transaction,
  { projectId, sessionId }: { projectId: string; sessionId: string },
  target: Standing,
): Promise<void> {
  const sceneIds = [...target.scenes.keys()];
  if (sceneIds.length === 0) return;
  const running = tx
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(
        eq(generations.projectId, projectId),
        ne(generations.sessionId, sessionId),
        eq(generations.status, 'running'),
      ),
    );
  const { payload } = generationEvents;
  const begun = await tx
    .select({ sceneId: sql<string>`${payload} ->> 'sceneId'` })
    .from(generationEvents)
    .where(
      and(
        inArray(generationEvents.generationId, running),
        or(
          ...['scene-started', 'scene-stored'].map((type) => sql`${payload} ->> 'type' = ${type}`),
        ),
        inArray(sql`${payload} ->> 'sceneId'`, sceneIds),
      ),
    );
  const steps = await tx
    .select({ changes: projectSteps.changes })
    .from(projectSteps)
    .where(and(eq(projectSteps.projectId, projectId), inArray(projectSteps.generationId, running)));
  const stored = steps.flatMap(({ changes }) => changes.scenes.map(({ sceneId }) => sceneId));
  const busy = [...begun.map(({ sceneId }) => sceneId), ...stored].find((id) =>
    sceneIds.includes(id),
  );
  if (!busy) return;
  const [scene] = await tx.select({ name: scenes.name }).from(scenes).where(eq(scenes.id, busy));
  throw new ServiceError(
    'busy',
    `A reply in another chat is working on “${scene?.name}” just now. Stop it there, or wait for its end.`,
  );
}
