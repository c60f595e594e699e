import { and, asc, desc, eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { projectSteps } from '~/server/db/schema/project';
import { sessionOf } from '../chat/session-of';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { ServiceError } from '../service-error';
import { applyStanding } from './apply-state';
import { clashSentence } from './clash-sentence';
import { isOfSession } from './of-session';
import { planMove } from './plan-move';
import { recordMove } from './record-step';
import { refuseWhileWriting, refuseWhileWrittenElsewhere } from './refuse-busy';
import { compareSources, standingIn, standingNow } from './standing';

type StepCall = {
  ctx: ServiceContext;
  input: { projectId: string /** The newest chat session when absent. */; sessionId?: string };
};

const UNDO = {
  from: 'done',
  to: 'undone',
  left: 'after',
  wanted: 'before',
  words: 'Undo',
  nothing: 'There is nothing to undo.',
} as const;

const REDO = {
  from: 'undone',
  to: 'done',
  left: 'before',
  wanted: 'after',
  words: 'Redo',
  nothing: 'There is nothing to redo.',
} as const;

/**
 * Takes back the newest step of a chat session; answers its label. `conflict` when there is
 * none, or when what it changed was changed since in another session; `busy` while a reply writes.
 */
export function undo(call: StepCall): Promise<{ label: string }> {
  return move(call, UNDO);
}

/** Does again what was undone last in a chat session; answers its label. Refuses as `undo` does. */
export function redo(call: StepCall): Promise<{ label: string }> {
  return move(call, REDO);
}

async function move(
  { ctx, input }: StepCall,
  way: typeof UNDO | typeof REDO,
): Promise<{ label: string }> {
  return ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, requireActor(ctx), input.projectId);
    const projectId = project.id;
    const sessionId = await sessionOf(tx, projectId, input.sessionId);
    await refuseWhileWriting(tx, sessionId);
    const step = await nextStep(tx, projectId, sessionId, way.from);
    if (!step) throw new ServiceError('conflict', way.nothing);
    const from = standingIn(step.changes, way.left);
    const to = standingIn(step.changes, way.wanted);
    await refuseWhileWrittenElsewhere(tx, { projectId, sessionId }, to);
    const now = await standingNow(tx, project, to);
    const sameSource = await compareSources(tx, [now, from, to]);
    const plan = planMove({ now, from, to }, sameSource);
    if ('clash' in plan) {
      throw new ServiceError('conflict', await clashSentence(tx, projectId, plan.clash));
    }
    const { label } = step;
    const changes = await applyStanding(tx, project, { now, target: plan.target, sameSource });
    await tx.update(projectSteps).set({ state: way.to }).where(eq(projectSteps.id, step.id));
    await recordMove(tx, { projectId, sessionId, label: `${way.words}: ${label}`, changes });
    return { label };
  });
}

async function nextStep(
  tx: Transaction,
  projectId: string,
  sessionId: string,
  state: 'done' | 'undone',
) {
  const [step] = await tx
    .select()
    .from(projectSteps)
    .where(and(isOfSession(projectId, sessionId), eq(projectSteps.state, state)))
    .orderBy(state === 'done' ? desc(projectSteps.number) : asc(projectSteps.number))
    .limit(1);
  return step;
}
