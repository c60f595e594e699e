import { and, eq } from 'drizzle-orm';
import { sceneRevisions } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { changeScene, type SceneView } from './change';
import { compileSource } from './compile-source';
import { addRevision } from './store-revision';

type SaveCall = {
  ctx: ServiceContext;
  input: { sceneId: string; tsxCode: string; revision: number; idempotencyKey: string };
};

/**
 * Stores what a person wrote as a new revision, whether it compiles or not. `conflict`
 * when the scene has changed since they read it; the same key stores only once.
 */
export async function saveCode({ ctx, input }: SaveCall): Promise<SceneView> {
  const { sceneId, tsxCode, idempotencyKey } = input;
  const { compiled } = compileSource(tsxCode);
  const [stored] = await ctx.db
    .select({ id: sceneRevisions.id })
    .from(sceneRevisions)
    .where(
      and(eq(sceneRevisions.sceneId, sceneId), eq(sceneRevisions.idempotencyKey, idempotencyKey)),
    );
  const revision = stored ? undefined : input.revision;
  const view = await changeScene(ctx, { sceneId, label: 'Edit code', revision }, (tx, scene) =>
    stored
      ? Promise.resolve(scene)
      : addRevision(tx, { sceneId }, { origin: 'code', compiled, idempotencyKey }),
  );
  if (!view) throw new Error('A saved scene has to be there.');
  return view;
}
