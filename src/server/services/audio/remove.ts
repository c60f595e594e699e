import type { ServiceContext } from '../context';
import { applyAudio } from './apply-audio';
import { editAudio } from './edit';

/** Takes a sound out of its project; undo brings it back, and its file stays for that. */
export async function removeAudio({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { trackId: string; sessionId?: string };
}): Promise<{ trackId: string }> {
  const { trackId, sessionId } = input;
  await editAudio(ctx, { trackId, sessionId, label: 'Remove sound' }, async (tx) => {
    await applyAudio(tx, trackId, null);
    return null;
  });
  return { trackId };
}
