import { and, eq, isNull } from 'drizzle-orm';
import type { Composition } from '~/core/timeline/composition';
import { shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';
import { loadAudio } from '../audio/audio-track';
import type { ServiceContext } from '../context';
import { loadNamedAssets } from '../image/view';
import { codesOf, compositionOf, loadScenes } from '../project/load-scenes';
import { ServiceError } from '../service-error';
import { hashToken } from './token';

/** Longer texts are no token of ours; they are not worth a look-up. */
const MAX_TOKEN = 128;

/**
 * What a visitor with the link sees; needs no account. `not_found` for a token that does
 * not exist, was revoked, or whose project was removed. Nothing about the owner is in it.
 */
export async function openShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { token: string };
}): Promise<{ title: string; composition: Composition }> {
  const [row] =
    input.token.length > MAX_TOKEN
      ? []
      : await ctx.db
          .select({ project: projects })
          .from(shares)
          .innerJoin(projects, eq(projects.id, shares.projectId))
          .where(
            and(
              eq(shares.tokenHash, hashToken(input.token)),
              isNull(shares.revokedAt),
              isNull(projects.deletedAt),
            ),
          );
  if (!row) {
    throw new ServiceError('not_found', 'This link does not lead to a video, or no longer does.');
  }
  const { project } = row;
  const [loaded, audio] = await Promise.all([
    loadScenes(ctx.db, project.id),
    loadAudio(ctx.db, project.id),
  ]);
  const images = await loadNamedAssets(ctx.db, project.id, codesOf(loaded));
  return { title: project.title, composition: compositionOf(project, loaded, audio, images) };
}
