import type { ServiceContext } from '../context';
import { changeScene } from './change';
import { setScene } from './store-revision';

/** Takes a scene out of its project; undo brings it back with all its revisions. */
export async function removeScene({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { sceneId: string; sessionId?: string };
}): Promise<{ sceneId: string }> {
  const { sceneId, sessionId } = input;
  await changeScene(ctx, { sceneId, sessionId, label: 'Delete scene' }, async (tx) => {
    await setScene(tx, sceneId, { deletedAt: new Date() });
    return null;
  });
  return { sceneId };
}
