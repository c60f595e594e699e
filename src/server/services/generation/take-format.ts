import { eq } from 'drizzle-orm';
import type { GenerationEvent } from '~/core/generation/event';
import { FORMATS, type FormatName } from '~/core/scene/format';
import type { Transaction } from '~/server/db/client';
import { projects } from '~/server/db/schema/project';
import { lockProject } from '../project/own-project';
import { recordStep } from '../step/record-step';
import type { SceneOrigin } from './take-scene';

/** Gives the project another shape, as part of the reply's step; answers the event that tells of it. */
export async function takeFormat(
  tx: Transaction,
  origin: SceneOrigin,
  format: FormatName,
): Promise<GenerationEvent> {
  const { projectId } = origin;
  const { title, width, height } = await lockProject(tx, projectId);
  const size = FORMATS[format];
  await tx.update(projects).set(size).where(eq(projects.id, projectId));
  const project = { before: { title, width, height }, after: { title, ...size } };
  await recordStep(tx, { ...origin, changes: { project } });
  return { type: 'format', ...size };
}
