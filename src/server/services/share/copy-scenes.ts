import { createHash, randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { assetsNamed, withAssets } from '~/core/scene/image-asset';
import type { Transaction } from '~/server/db/client';
import type { PinnedVideo } from '~/server/db/schema/output';
import { images, sceneRevisions } from '~/server/db/schema/project';
import { compiledOf } from '../revision/compiled-of';
import type { CompiledColumns } from '../scene/compile-columns';
import { addScene, setScene } from '../scene/store-revision';

type Copy = { from: string; to: string; video: PinnedVideo };

/**
 * The scenes of a video as scenes of another project, with the images that they name; nothing
 * is compiled again. The caller has just made the project.
 */
export async function copyScenes(tx: Transaction, { from, to, video }: Copy): Promise<void> {
  const ids = video.scenes.map(({ revisionId }) => revisionId);
  if (ids.length === 0) return;
  const rows = await tx.select().from(sceneRevisions).where(inArray(sceneRevisions.id, ids));
  const revisions = new Map(rows.map((row) => [row.id, compiledOf(row)]));
  const codes = rows.map(({ tsxCode, jsCode }) => `${tsxCode}\n${jsCode ?? ''}`);
  const idOf = await copyImages(tx, { from, to, named: assetsNamed(codes.join('\n')) });
  for (const { revisionId, name, durationInFrames, transition } of video.scenes) {
    const compiled = revisions.get(revisionId);
    if (!compiled) continue;
    const added = await addScene(
      tx,
      { projectId: to, name, durationInFrames },
      { origin: 'code', compiled: withImages(compiled, idOf) },
    );
    if (transition) await setScene(tx, added.id, { transition });
  }
}

/** Answers which image of the copy stands for which; a name that no image had stays as it is. */
async function copyImages(
  tx: Transaction,
  { from, to, named }: { from: string; to: string; named: string[] },
): Promise<(id: string) => string> {
  if (named.length === 0) return (id) => id;
  const rows = await tx
    .select()
    .from(images)
    .where(and(eq(images.projectId, from), inArray(images.id, named)));
  const fresh = new Map(rows.map(({ id }) => [id, randomUUID()]));
  const idOf = (id: string) => fresh.get(id) ?? id;
  if (rows.length > 0) {
    await tx.insert(images).values(
      rows.map((row) => ({
        ...row,
        id: idOf(row.id),
        projectId: to,
        idempotencyKey: randomUUID(),
      })),
    );
  }
  return idOf;
}

/** Ids are equally long, so every line and place stays where it is. */
function withImages(compiled: CompiledColumns, idOf: (id: string) => string): CompiledColumns {
  const rename = (code: string) => withAssets(code, (id) => `asset:${idOf(id)}`);
  const jsCode = compiled.jsCode && rename(compiled.jsCode);
  return {
    ...compiled,
    tsxCode: rename(compiled.tsxCode),
    jsCode,
    compiledHash: jsCode && createHash('sha256').update(jsCode).digest('hex'),
  };
}
