import type { ServiceContext } from '../context';
import { ServiceError } from '../service-error';
import { askAgain } from './again';
import { ownGeneration } from './own-generation';

/**
 * Asks the model again with the words of a reply that failed or was stopped.
 * Whatever the first try left stays. `conflict` for one that went well or has not ended.
 */
export async function retryGeneration({
  ctx,
  input: { generationId, idempotencyKey },
}: {
  ctx: ServiceContext;
  input: { generationId: string; idempotencyKey: string };
}): Promise<{ generationId: string }> {
  const earlier = await ownGeneration(ctx, generationId);
  const { status, purpose, continues } = earlier;
  if (status === 'succeeded') {
    throw new ServiceError('conflict', 'This reply went well; send a new message instead.');
  }
  if (status === 'queued' || status === 'running') {
    throw new ServiceError('conflict', 'This reply is still to come. Stop it first, or wait.');
  }
  return askAgain(ctx, earlier, { purpose, continues: continues ?? undefined, idempotencyKey });
}
