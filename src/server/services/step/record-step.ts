import { and, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { projectSteps, projects, type StepChanges } from '~/server/db/schema/project';

export type StepInput = {
  projectId: string;
  /** What was done, as it reads after "Undid: ". */
  label: string;
  /** All that one reply does in a row is one step; what a hand does in between comes between. */
  generationId?: string;
  changes: Partial<StepChanges>;
};

/**
 * Writes what was just done into the undo log and raises the project's revision.
 * Steps that were undone can no longer be redone, but stay in the log.
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
  const [last] = await tx
    .select()
    .from(projectSteps)
    .where(eq(projectSteps.projectId, projectId))
    .orderBy(desc(projectSteps.number))
    .limit(1);
  if (generationId && last?.generationId === generationId) {
    await tx
      .update(projectSteps)
      .set({ changes: mergeChanges(last.changes, changes) })
      .where(eq(projectSteps.id, last.id));
    return;
  }
  await tx
    .update(projectSteps)
    .set({ state: 'discarded' })
    .where(and(eq(projectSteps.projectId, projectId), eq(projectSteps.state, 'undone')));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(projectSteps).values({ projectId, number, label, generationId, changes });
}

/** Raises the project's revision number and moves it to the top of the list. */
export async function touchProject(tx: Transaction, projectId: string): Promise<void> {
  await tx
    .update(projects)
    .set({ revision: sql`${projects.revision} + 1`, updatedAt: new Date() })
    .where(eq(projects.id, projectId));
}

/** Two changes in a row as one: the first `before`, the last `after`. */
function mergeChanges(first: StepChanges, second: StepChanges): StepChanges {
  const project = second.project
    ? { before: first.project?.before ?? second.project.before, after: second.project.after }
    : first.project;
  const audio = [...(first.audio ?? []), ...(second.audio ?? [])];
  return {
    scenes: mergeBy([...first.scenes, ...second.scenes], ({ sceneId }) => sceneId),
    project,
    audio: mergeBy(audio, ({ trackId }) => trackId),
  };
}

function mergeBy<Change extends { before: unknown }>(
  changes: readonly Change[],
  idOf: (change: Change) => string,
): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const earlier = merged.get(idOf(change));
    merged.set(idOf(change), earlier ? { ...change, before: earlier.before } : change);
  }
  return [...merged.values()];
}
