import type { FaultCode } from '~/core/generation/event';
import type { ServiceContext } from '../context';
import { ServiceError } from '../service-error';
import { askAgain } from './again';
import { type GenerationRow, ownGeneration } from './own-generation';

/** Ends after which a part of the reply is there, and the rest can be asked for. */
const CUT: readonly FaultCode[] = ['cut_off', 'too_long', 'timed_out', 'interrupted', 'internal'];

/** Whether a reply ended before it was whole, with something to go on from. */
export function isCut({ status, fault, reply }: GenerationRow): boolean {
  if (reply.trim() === '') return false;
  return status === 'stopped' || (status === 'failed' && !!fault && CUT.includes(fault.code));
}

/**
 * Asks for the rest of a reply that was cut: complete scenes stay, the model is told where it
 * ended. Asked for twice, it answers the same generation. `conflict` where nothing was cut.
 */
export async function continueGeneration({
  ctx,
  input: { generationId, idempotencyKey },
}: {
  ctx: ServiceContext;
  input: { generationId: string; idempotencyKey: string };
}): Promise<{ generationId: string }> {
  const cut = await ownGeneration(ctx, generationId);
  if (!isCut(cut)) {
    throw new ServiceError('conflict', 'Nothing of this reply is missing; send a new message.');
  }
  return askAgain(ctx, cut, { purpose: 'continue', continues: generationId, idempotencyKey });
}
