import { loadAudio } from '../audio/audio-track';
import { loadSession } from '../chat/load-session';
import type { ServiceContext } from '../context';
import { loadFonts } from '../font/font-face';
import { loadAssets } from '../image/view';
import { viewOfScene } from '../scene/view';
import { compositionOf, loadScenes } from './load-scenes';
import { ownProject } from './own-project';

/**
 * Everything that the workspace shows of one project, and of one of its chat sessions: the one
 * asked for, or the newest, also when the one asked for is unknown or was deleted.
 */
export async function getProject({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { id: string; sessionId?: string };
}) {
  const project = await ownProject(ctx, input.id);
  const [loaded, audio, images, fonts, session] = await Promise.all([
    loadScenes(ctx.db, project.id),
    loadAudio(ctx.db, project.id),
    loadAssets(ctx.db, project.id),
    loadFonts(ctx.db, project.id),
    loadSession(ctx, project.id, input.sessionId),
  ]);
  const { id, title, width, height, fps, revision } = project;
  return {
    id,
    title,
    width,
    height,
    fps,
    revision,
    ...session,
    scenes: loaded.map(viewOfScene),
    composition: compositionOf(project, loaded, audio, { images, fonts }),
  };
}
