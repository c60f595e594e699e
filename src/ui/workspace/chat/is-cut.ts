import type { FaultCode } from '~/core/generation/event';
import type { MessageGeneration } from '../types';

/** Ends after which a part of the reply is there, and the rest can be asked for. */
const CUT: readonly FaultCode[] = ['cut_off', 'too_long', 'timed_out', 'interrupted', 'internal'];

/** Whether the rest of a reply can be asked for: it ended early, and something of it came. */
export function isCut({ status, error, partialReply }: MessageGeneration): boolean {
  if (!partialReply?.trim()) return false;
  return status === 'stopped' || (error !== null && CUT.includes(error.code));
}
