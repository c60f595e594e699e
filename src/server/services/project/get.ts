import { and, eq, inArray } from 'drizzle-orm';
import { projectSteps } from '~/server/db/schema/project';
import { loadAudio } from '../audio/audio-track';
import { listMessages } from '../chat/list-messages';
import { newestSession } from '../chat/newest-session';
import type { ServiceContext } from '../context';
import { viewOfScene } from '../scene/view';
import { compositionOf, loadScenes } from './load-scenes';
import { ownProject } from './own-project';

/** Everything that the workspace shows of one project. */
export async function getProject({ ctx, input }: { ctx: ServiceContext; input: { id: string } }) {
  const project = await ownProject(ctx, input.id);
  const [loaded, audio, steps, sessionId] = await Promise.all([
    loadScenes(ctx.db, project.id),
    loadAudio(ctx.db, project.id),
    openSteps(ctx, project.id),
    newestSession(ctx.db, project.id),
  ]);
  const messages = await listMessages(ctx, sessionId);
  const active = messages.find(({ generation }) => generation?.status === 'running');
  const { id, title, width, height, fps, revision } = project;
  return {
    id,
    title,
    width,
    height,
    fps,
    revision,
    sessionId,
    ...steps,
    scenes: loaded.map(viewOfScene),
    messages,
    activeGenerationId: active?.generation?.id ?? null,
    composition: compositionOf(project, loaded, audio),
  };
}

async function openSteps(ctx: ServiceContext, projectId: string) {
  const states = await ctx.db
    .selectDistinct({ state: projectSteps.state })
    .from(projectSteps)
    .where(
      and(eq(projectSteps.projectId, projectId), inArray(projectSteps.state, ['done', 'undone'])),
    );
  return {
    canUndo: states.some(({ state }) => state === 'done'),
    canRedo: states.some(({ state }) => state === 'undone'),
  };
}
