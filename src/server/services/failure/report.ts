import { requireActor, type ServiceContext } from '../context';
import { ownRevision } from '../revision/own-revision';
import { notFound } from '../service-error';
import { type Failure, keepFailure } from './keep';

type ReportCall = {
  ctx: ServiceContext;
  /** `line` of the source, from 1; `frame` of the scene, from 0. */
  input: Failure & { sceneId: string; revisionId: string };
};

/**
 * Keeps what a revision did wrong while its owner's page drew it, once for each message.
 * Answers the failure's id; null when so many are known that this one is not kept.
 */
export async function reportFailure({
  ctx,
  input,
}: ReportCall): Promise<{ failureId: string | null }> {
  const actor = requireActor(ctx);
  return ctx.db.transaction(async (tx) => {
    const { revision } = await ownRevision(tx, actor, input.revisionId);
    if (revision.sceneId !== input.sceneId) throw notFound('version');
    const kept = await keepFailure(tx, revision, input);
    return { failureId: kept?.id ?? null };
  });
}
