import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { projectSteps, projects, type StepChanges } from '~/server/db/schema/project';
import { sessionOf } from '../chat/session-of';
import { wantProjectPosters } from '../poster/want';
import { mergeChanges, overlap } from './merge-changes';
import { isOfSession } from './of-session';

/**
 * Who did it. By hand: in the chat session that was asked for, else in the newest. A reply: in its
 * own session; all that it does in a row is one step, what a hand does in between comes between.
 */
type Origin =
  | { sessionId?: string; generationId?: undefined }
  | { sessionId: string; generationId: string };

export type StepInput = Origin & {
  projectId: string;
  /** What was done, as it reads after "Undid: ". */
  label: string;
  changes: Partial<StepChanges>;
};

/**
 * Writes what was just done into the undo log and raises the project's revision.
 * Steps of the session that were undone can no longer be redone, but stay in the log.
 * The caller holds the project's row.
 */
export async function recordStep(tx: Transaction, input: StepInput): Promise<void> {
  const { projectId, label, generationId } = input;
  const changes: StepChanges = {
    scenes: input.changes.scenes ?? [],
    project: input.changes.project ?? null,
    audio: input.changes.audio ?? [],
    fonts: input.changes.fonts ?? [],
  };
  const sessionId = generationId
    ? input.sessionId
    : await sessionOf(tx, projectId, input.sessionId);
  // Sent together, answered in this order: waiting for each one's answer would take longer than all.
  const [number, open] = await Promise.all([
    nextNumber(tx, projectId),
    generationId ? openStep(tx, { sessionId, projectId, generationId, changes }) : null,
    touchProject(tx, projectId),
  ]);
  if (open) {
    const merged = mergeChanges(open.changes, changes);
    // It is as new as the newest thing in it: others may have done something since it began.
    const values = { changes: merged, number: open.number === number - 1 ? open.number : number };
    await tx.update(projectSteps).set(values).where(eq(projectSteps.id, open.id));
    return;
  }
  await Promise.all([
    tx
      .update(projectSteps)
      .set({ state: 'discarded' })
      .where(and(isOfSession(projectId, sessionId), eq(projectSteps.state, 'undone'))),
    tx.insert(projectSteps).values({ projectId, sessionId, number, label, generationId, changes }),
  ]);
}

/**
 * Writes what an undo or a redo itself did. It cannot be undone (the step that it moved can),
 * but with it the log has every change in its order. The caller holds the project's row.
 */
export async function recordMove(
  tx: Transaction,
  move: { projectId: string; sessionId: string; label: string; changes: StepChanges },
): Promise<void> {
  await touchProject(tx, move.projectId);
  const number = await nextNumber(tx, move.projectId);
  await tx.insert(projectSteps).values({ ...move, number, state: 'discarded' });
}

/** Raises the project's revision number, moves it to the top of the list and has it drawn anew. */
export async function touchProject(tx: Transaction, projectId: string): Promise<void> {
  await Promise.all([
    tx
      .update(projects)
      .set({ revision: sql`${projects.revision} + 1`, updatedAt: new Date() })
      .where(eq(projects.id, projectId)),
    wantProjectPosters(tx, projectId),
  ]);
}

async function nextNumber(tx: Transaction, projectId: string): Promise<number> {
  const [last] = await tx
    .select({ number: projectSteps.number })
    .from(projectSteps)
    .where(eq(projectSteps.projectId, projectId))
    .orderBy(desc(projectSteps.number))
    .limit(1);
  return (last?.number ?? 0) + 1;
}

/**
 * The step of a reply that `changes` may join: the newest of its session, with nothing since
 * in another session that is about the same things.
 */
async function openStep(
  tx: Transaction,
  input: { sessionId: string; projectId: string; generationId: string; changes: StepChanges },
) {
  const { sessionId, projectId, generationId, changes } = input;
  const [step] = await tx
    .select()
    .from(projectSteps)
    .where(isOfSession(projectId, sessionId))
    .orderBy(desc(projectSteps.number))
    .limit(1);
  if (step?.generationId !== generationId || step.state !== 'done') return null;
  const since = await tx
    .select({ changes: projectSteps.changes })
    .from(projectSteps)
    .where(and(eq(projectSteps.projectId, projectId), gt(projectSteps.number, step.number)));
  const whole = mergeChanges(step.changes, changes);
  return since.some((other) => overlap(other.changes, whole)) ? null : step;
}
