import { requireActor, type ServiceContext } from '../context';
import { contentOf } from '../project/load-scenes';
import { ownRevision } from './own-revision';

/** One revision with its text and what a player draws it from; nothing stands in for it. */
export async function getRevision({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { revisionId: string };
}) {
  const { revision } = await ownRevision(ctx.db, requireActor(ctx), input.revisionId);
  const { id, sceneId, number, origin, createdAt, tsxCode } = revision;
  const content = contentOf({ head: revision, lastGood: null });
  return { id, sceneId, number, origin, createdAt, tsxCode, content };
}
