import { createHash } from 'node:crypto';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { fontsNamed } from '~/core/scene/font-asset';
import type { FontAsset } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import type { PinnedVideo } from '~/server/db/schema/output';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import { audioTrackOf, loadAudio } from '../audio/audio-track';
import { loadFonts } from '../font/font-face';
import type { ProjectRow } from '../project/own-project';

/** What a project shows now, by the names of its parts: no code is read for it. */
export async function outlineOf(
  db: Database | Transaction,
  project: ProjectRow,
): Promise<PinnedVideo> {
  const { title, width, height, fps } = project;
  const [rows, audio, fonts] = await Promise.all([
    db
      .select({
        sceneId: scenes.id,
        revisionId: scenes.headRevisionId,
        name: scenes.name,
        durationInFrames: scenes.durationInFrames,
        transition: scenes.transition,
      })
      .from(scenes)
      .where(and(eq(scenes.projectId, project.id), isNull(scenes.deletedAt)))
      .orderBy(asc(scenes.position), asc(scenes.createdAt)),
    loadAudio(db, project.id),
    loadFonts(db, project.id),
  ]);
  return {
    ...{ title, width, height, fps },
    scenes: rows,
    audio: audio.map((row) => audioTrackOf(row, fps)),
    ...(fonts.length > 0 ? { fonts } : {}),
  };
}

/** Names of a video, each of 32 hex digits: the same one stands for the same video for ever. */
export type VideoKeys = {
  /** Of all that a player is given: another one also with another title or name of a scene. */
  shown: string;
  /** Of what is seen and heard alone: what an export has in it. */
  drawn: string;
};

/**
 * Names what a video draws and plays: other names when a revision, a length or a sound is
 * another, also when the same source was compiled anew.
 */
export async function videoKeys(
  db: Database | Transaction,
  video: PinnedVideo,
): Promise<VideoKeys> {
  const ids = video.scenes.map(({ revisionId }) => revisionId);
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: sceneRevisions.id, hash: sceneRevisions.compiledHash })
          .from(sceneRevisions)
          .where(inArray(sceneRevisions.id, ids));
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  const compiled = ids.map((id) => hashes.get(id) ?? null);
  const fonts = await drawnFonts(db, video.fonts ?? [], ids);
  const keyOf = (named: PinnedVideo) =>
    createHash('sha256')
      .update(JSON.stringify([inOrder(named), compiled]))
      .digest('hex')
      .slice(0, 32);
  return { shown: keyOf(video), drawn: keyOf(onlyDrawn(video, fonts)) };
}

/** Those of a project's typefaces that these revisions are set in; most projects have none. */
async function drawnFonts(
  db: Database | Transaction,
  fonts: FontAsset[],
  revisionIds: string[],
): Promise<FontAsset[]> {
  if (fonts.length === 0 || revisionIds.length === 0) return [];
  const rows = await db
    .select({ js: sceneRevisions.jsCode, tsx: sceneRevisions.tsxCode })
    .from(sceneRevisions)
    .where(inArray(sceneRevisions.id, revisionIds));
  return fontsNamed(
    fonts,
    rows.map(({ js, tsx }) => js ?? tsx),
  );
}

/** Titles and names are for lists and buttons; nothing of them is in the picture. */
function onlyDrawn(
  { scenes, audio, width, height, fps }: PinnedVideo,
  fonts: FontAsset[],
): PinnedVideo {
  return {
    ...{ width, height, fps, fonts },
    title: '',
    scenes: scenes.map((scene) => ({ ...scene, name: '' })),
    audio: audio.map((track) => ({ ...track, name: '' })),
  };
}

/** The database keeps the names of a pinned video's parts in an order of its own. */
function inOrder<Value>(value: Value): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, inOrder(part)] as const);
  return entries.sort(([left], [right]) => (left < right ? -1 : 1));
}
