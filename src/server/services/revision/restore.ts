import { and, eq } from 'drizzle-orm';
import { sceneRevisions } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { changeScene, type SceneView } from '../scene/change';
import { addRevision } from '../scene/store-revision';
import { notFound } from '../service-error';
import { compiledOf } from './compiled-of';

type RestoreCall = {
  ctx: ServiceContext;
  input: {
    sceneId: string;
    revisionId: string;
    /** The scene's revision number that the person saw. */
    revision: number;
    idempotencyKey: string;
    /** The chat session in which it can be undone. */
    sessionId?: string | undefined;
  };
};

/**
 * Brings an older text of a scene back as a new revision, one step that undo takes back. The
 * scene keeps its name, place and length. `conflict` when it has changed since it was read.
 */
export async function restoreRevision({ ctx, input }: RestoreCall): Promise<SceneView> {
  const { sceneId, sessionId, revisionId, revision, idempotencyKey } = input;
  const change = { sceneId, sessionId, label: 'Restore version', revision, idempotencyKey };
  const view = await changeScene(ctx, change, async (tx, scene) => {
    const [wanted] = await tx
      .select()
      .from(sceneRevisions)
      .where(and(eq(sceneRevisions.id, revisionId), eq(sceneRevisions.sceneId, sceneId)));
    if (!wanted) throw notFound('version');
    if (wanted.id === scene.headRevisionId) return scene;
    const compiled = compiledOf(wanted);
    const restored = { origin: 'restore', compiled, restoredFrom: wanted.id } as const;
    return addRevision(tx, { sceneId }, { ...restored, idempotencyKey });
  });
  if (!view) throw new Error('A restored scene has to be there.');
  return view;
}
