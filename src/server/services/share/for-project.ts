import type { ServiceContext } from '../context';
import { ownProject } from '../project/own-project';
import { findLiveShare, type ShareLink } from './live-share';

/** The project's public link, or null when it has none. */
export async function shareForProject({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string };
}): Promise<ShareLink | null> {
  const project = await ownProject(ctx, input.projectId);
  return findLiveShare(ctx.db, project.id, ctx.secret);
}
