import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { generations } from '~/server/db/schema/chat';
import { projectSteps, projects, type StepChanges } from '~/server/db/schema/project';
import { sessionOf } from '../chat/session-of';
import { wantProjectPosters } from '../poster/want';
import { mergeChanges, overlap } from './merge-changes';
import { isOfSession } from './of-session';

export type StepInput = {
  projectId: string;
  /** The chat session in which it was done; a reply's own, else the newest, when absent. */
  sessionId?: string;
  /** What was done, as it reads after "Undid: ". */
  label: string;
  /** All that one reply does in a row is one step; what a hand does in between comes between. */
  generationId?: string;
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
  };
  await touchProject(tx, projectId);
  const sessionId = await sessionOfStep(tx, input);
  const number = await nextNumber(tx, projectId);
  const open =
    generationId && (await openStep(tx, sessionId, { projectId, generationId, changes }));
  if (open) {
    const merged = mergeChanges(open.changes, changes);
    // It is as new as the newest thing in it: others may have done something since it began.
    const values = { changes: merged, number: open.number === number - 1 ? open.number : number };
    await tx.update(projectSteps).set(values).where(eq(projectSteps.id, open.id));
    return;
  }
  await tx
    .update(projectSteps)
    .set({ state: 'discarded' })
    .where(and(isOfSession(projectId, sessionId), eq(projectSteps.state, 'undone')));
  await tx
    .insert(projectSteps)
    .values({ projectId, sessionId, number, label, generationId, changes });
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
  await tx
    .update(projects)
    .set({ revision: sql`${projects.revision} + 1`, updatedAt: new Date() })
    .where(eq(projects.id, projectId));
  await wantProjectPosters(tx, projectId);
}

async function sessionOfStep(tx: Transaction, input: StepInput): Promise<string> {
  const { projectId, sessionId, generationId } = input;
  if (sessionId || !generationId) return sessionOf(tx, projectId, sessionId);
  const [generation] = await tx
    .select({ sessionId: generations.sessionId })
    .from(generations)
    .where(eq(generations.id, generationId));
  if (!generation) throw new Error('The reply of the step is not in the database.');
  return generation.sessionId;
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
  sessionId: string,
  {
    projectId,
    generationId,
    changes,
  }: Required<Pick<StepInput, 'projectId' | 'generationId'>> & {
    changes: StepChanges;
  },
) {
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
