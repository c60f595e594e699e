import { and, asc, desc, eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { generations } from '~/server/db/schema/chat';
import { projectSteps } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { ServiceError } from '../service-error';
import { applyState } from './apply-state';

type StepCall = { ctx: ServiceContext; input: { projectId: string } };

/** Takes back the newest step; answers its label. `conflict` when there is none. */
export function undo(call: StepCall): Promise<{ label: string }> {
  return move(call, 'done', 'undone', 'before', 'There is nothing to undo.');
}

/** Does again what was undone last; answers its label. `conflict` when there is none. */
export function redo(call: StepCall): Promise<{ label: string }> {
  return move(call, 'undone', 'done', 'after', 'There is nothing to redo.');
}

async function move(
  { ctx, input }: StepCall,
  from: 'done' | 'undone',
  to: 'done' | 'undone',
  side: 'before' | 'after',
  nothing: string,
): Promise<{ label: string }> {
  return ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, requireActor(ctx), input.projectId);
    await refuseWhileGenerating(tx, project.id);
    const order = from === 'done' ? desc(projectSteps.number) : asc(projectSteps.number);
    const [step] = await tx
      .select()
      .from(projectSteps)
      .where(and(eq(projectSteps.projectId, project.id), eq(projectSteps.state, from)))
      .orderBy(order)
      .limit(1);
    if (!step) throw new ServiceError('conflict', nothing);
    await applyState(tx, project.id, step.changes, side);
    await tx.update(projectSteps).set({ state: to }).where(eq(projectSteps.id, step.id));
    return { label: step.label };
  });
}

/** A reply that is still being written would write over what undo brings back. */
async function refuseWhileGenerating(tx: Transaction, projectId: string): Promise<void> {
  const [running] = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.projectId, projectId), eq(generations.status, 'running')))
    .limit(1);
  if (running) {
    throw new ServiceError('busy', 'A reply is still being written. Stop it, or wait for its end.');
  }
}
