import { randomUUID } from 'node:crypto';
import { shares } from '~/server/db/schema/output';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { findLiveShare, type ShareLink } from './live-share';
import { hashToken, tokenOf } from './token';

/** The public link of a project; the same one each time until it is revoked. */
export async function createShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string };
}): Promise<ShareLink> {
  const actor = requireActor(ctx);
  return ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, actor, input.projectId);
    const live = await findLiveShare(tx, project.id, ctx.secret);
    if (live) return live;
    const id = randomUUID();
    const token = tokenOf(id, ctx.secret);
    await tx.insert(shares).values({
      id,
      projectId: project.id,
      ownerId: actor.userId,
      tokenHash: hashToken(token),
    });
    return { token, path: `/s/${token}` };
  });
}
