import { inArray } from 'drizzle-orm';
import { fontsNamed } from '~/core/scene/font-asset';
import type { Composition } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import type { PinnedVideo } from '~/server/db/schema/output';
import { sceneRevisions } from '~/server/db/schema/project';
import { loadNamedAssets } from '../image/view';
import { contentOf, loadLastGood } from '../project/load-scenes';

/** The video that an outline names, with all that a player needs to draw it. */
export async function videoOf(
  db: Database | Transaction,
  projectId: string,
  { scenes, ...video }: PinnedVideo,
): Promise<Composition> {
  const ids = scenes.map(({ revisionId }) => revisionId);
  const rows =
    ids.length === 0
      ? []
      : await db.select().from(sceneRevisions).where(inArray(sceneRevisions.id, ids));
  const heads = new Map(rows.map((row) => [row.id, row]));
  const broken = rows.filter(({ jsCode }) => jsCode === null).map(({ sceneId }) => sceneId);
  const good = await loadLastGood(db, broken);
  const codes = rows.map(({ jsCode, tsxCode }) => jsCode ?? tsxCode);
  const stoodIn = [...good.values()].map(({ js }) => js);
  return {
    ...video,
    scenes: scenes.flatMap(({ sceneId: id, revisionId, name, durationInFrames, transition }) => {
      const head = heads.get(revisionId);
      if (!head) return [];
      const content = contentOf({ head, lastGood: good.get(id) ?? null });
      const taken = transition ?? undefined;
      return [{ id, revisionId, name, durationInFrames, transition: taken, content }];
    }),
    images: await loadNamedAssets(db, projectId, [...codes, ...stoodIn]),
    fonts: fontsNamed(video.fonts ?? [], [...codes, ...stoodIn]),
  };
}
