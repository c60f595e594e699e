import type { ServiceContext } from '../context';
import { changeScene } from './change';
import { setScene } from './store-revision';

/** Takes a scene out of its project; undo brings it back with all its revisions. */
export async function removeScene({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { sceneId: string };
}): Promise<{ sceneId: string }> {
  const { sceneId } = input;
  await changeScene(ctx, { sceneId, label: 'Delete scene' }, async (tx) => {
    await setScene(tx, sceneId, { deletedAt: new Date() });
    return null;
  });
  return { sceneId };
}
