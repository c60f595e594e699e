import type { ServiceContext } from '../context';
import { changeScene, type SceneView } from './change';
import { compileSource } from './compile-source';
import { addRevision } from './store-revision';

type SaveCall = {
  ctx: ServiceContext;
  input: {
    sceneId: string;
    sessionId?: string;
    tsxCode: string;
    revision: number;
    idempotencyKey: string;
  };
};

/**
 * Stores what a person wrote as a new revision, whether it compiles or not. `conflict`
 * when the scene has changed since they read it; the same key stores only once.
 */
export async function saveCode({ ctx, input }: SaveCall): Promise<SceneView> {
  const { sceneId, sessionId, tsxCode, revision, idempotencyKey } = input;
  const compiled = await compileSource(ctx.db, tsxCode);
  const change = { sceneId, sessionId, label: 'Edit code', revision, idempotencyKey };
  const view = await changeScene(ctx, change, (tx) =>
    addRevision(tx, { sceneId }, { origin: 'code', compiled, idempotencyKey }),
  );
  if (!view) throw new Error('A saved scene has to be there.');
  return view;
}
