import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type {
  Composition,
  CompositionScene,
  RunnableArtifact,
  SceneContent,
} from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import { type CompileMeta, sceneRevisions, scenes } from '~/server/db/schema/project';
import { type AudioRow, audioTrackOf } from '../audio/audio-track';
import type { ProjectRow } from './own-project';

type RevisionRow = typeof sceneRevisions.$inferSelect;
export type SceneWithHead = {
  scene: typeof scenes.$inferSelect;
  head: RevisionRow;
  /** Newest older revision that has an artifact; only looked up when the head has none. */
  lastGood: RunnableArtifact | null;
};

/** The scenes of a project in playing order, each with its head revision. */
export async function loadScenes(
  db: Database | Transaction,
  projectId: string,
): Promise<SceneWithHead[]> {
  return loadWhere(db, and(eq(scenes.projectId, projectId), isNull(scenes.deletedAt)));
}

/** One scene with its head revision; null once it is removed. */
export async function loadScene(
  db: Database | Transaction,
  sceneId: string,
): Promise<SceneWithHead | null> {
  const [found] = await loadWhere(db, and(eq(scenes.id, sceneId), isNull(scenes.deletedAt)));
  return found ?? null;
}

async function loadWhere(
  db: Database | Transaction,
  condition: SQL | undefined,
): Promise<SceneWithHead[]> {
  const rows = await db
    .select({ scene: scenes, head: sceneRevisions })
    .from(scenes)
    .innerJoin(sceneRevisions, eq(sceneRevisions.id, scenes.headRevisionId))
    .where(condition)
    .orderBy(asc(scenes.position), asc(scenes.createdAt));
  const broken = rows.filter(({ head }) => head.jsCode === null).map(({ scene }) => scene.id);
  const good = await loadLastGood(db, broken);
  return rows.map((row) => ({ ...row, lastGood: good.get(row.scene.id) ?? null }));
}

/** Of each scene the newest revision that has an artifact. */
export async function loadLastGood(db: Database | Transaction, sceneIds: string[]) {
  if (sceneIds.length === 0) return new Map<string, RunnableArtifact>();
  const rows = await db
    .selectDistinctOn([sceneRevisions.sceneId], {
      sceneId: sceneRevisions.sceneId,
      js: sceneRevisions.jsCode,
      meta: sceneRevisions.compileMeta,
    })
    .from(sceneRevisions)
    .where(and(inArray(sceneRevisions.sceneId, sceneIds), isNotNull(sceneRevisions.jsCode)))
    .orderBy(sceneRevisions.sceneId, desc(sceneRevisions.number));
  return new Map(rows.map((row) => [row.sceneId, runnable(row.js ?? '', row.meta)]));
}

/** The code of scenes that a surface may draw. */
export function codesOf(loaded: readonly SceneWithHead[]): (string | null)[] {
  return loaded.flatMap(({ head, lastGood }) => [
    head.jsCode ?? head.tsxCode,
    lastGood?.js ?? null,
  ]);
}

/** What every surface draws of a project. */
export function compositionOf(
  project: ProjectRow,
  loaded: SceneWithHead[],
  audio: AudioRow[],
  media: Pick<Composition, 'images' | 'fonts'>,
): Composition {
  const { title, width, height, fps } = project;
  return {
    title,
    width,
    height,
    fps,
    scenes: loaded.map(compositionScene),
    audio: audio.map((row) => audioTrackOf(row, fps)),
    ...media,
  };
}

/** What every surface draws of one scene. */
export function compositionScene(item: SceneWithHead): CompositionScene {
  const { id, name, durationInFrames, transition } = item.scene;
  return {
    ...{ id, revisionId: item.head.id, name, durationInFrames },
    transition: transition ?? undefined,
    content: contentOf(item),
  };
}

/** What a player draws one revision from. */
export function contentOf({
  head,
  lastGood,
}: Pick<SceneWithHead, 'head' | 'lastGood'>): SceneContent {
  if (head.jsCode !== null) {
    return { kind: 'artifact', artifact: runnable(head.jsCode, head.compileMeta) };
  }
  const error = head.compileMeta.error ?? {
    kind: 'syntax',
    message: head.compilationError ?? 'This scene does not compile.',
    line: null,
    column: null,
  };
  return { kind: 'source', tsx: head.tsxCode, error, lastGood };
}

function runnable(js: string, meta: CompileMeta): RunnableArtifact {
  const { params, lineOffset, capabilities } = meta;
  return { js, params, lineOffset, capabilities };
}
