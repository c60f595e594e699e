import { createHash } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Composition } from '~/core/timeline/composition';
import { shares } from '~/server/db/schema/output';
import { posters } from '~/server/db/schema/poster';
import { projects, sceneRevisions } from '~/server/db/schema/project';
import type { Platform } from '../context';
import { outlineOf } from '../share/outline';
import { renewPages, wantSharePage } from '../share/page/publish';
import { videoOf } from '../share/video';
import { drawStills } from './draw-stills';
import { type SceneStill, sceneStills } from './scene-stills';
import { storePoster, withLinkPicture } from './store-poster';
import { titlePicture } from './title-picture';
import type { PosterRow } from './view';

/**
 * Draws what has no picture yet of a project as it stands (`project:<id>`) or of a pinned link
 * (`share:<id>`), and names the picture of each. What is gone meanwhile needs none.
 */
export async function drawPosters(
  platform: Platform,
  { subject, signal }: { subject: string; signal: AbortSignal },
): Promise<void> {
  const { db } = platform;
  const [kind, id = ''] = subject.split(':');
  if (kind === 'project') {
    const [project] = await db.select().from(projects).where(eq(projects.id, id));
    if (!project) return;
    const video = await videoOf(db, id, await outlineOf(db, project));
    const posterId = await drawVideo(platform, video, signal);
    await db.update(projects).set({ posterId }).where(eq(projects.id, id));
    // What changed the project has changed its pages as well.
    await renewPages(db, id, ['live']);
  } else if (kind === 'share') {
    const [share] = await db.select().from(shares).where(eq(shares.id, id));
    if (!share?.pinned) return;
    const video = await videoOf(db, share.projectId, share.pinned);
    const posterId = await drawVideo(platform, video, signal);
    await db
      .update(shares)
      .set({ posterId, version: sql`${shares.version} + 1` })
      .where(eq(shares.id, id));
    await wantSharePage(db, id);
  } else throw new Error(`There is nothing to draw of ${subject}.`);
}

/** Answers the id of the video's own picture: of its first scene that has one, else of its title. */
async function drawVideo(
  platform: Platform,
  video: Composition,
  signal: AbortSignal,
): Promise<string | null> {
  if (video.scenes.length === 0) return null;
  const { db } = platform;
  const stills = sceneStills(video);
  const known = await knownPosters(
    platform,
    stills.map(({ drawnHash }) => drawnHash),
  );
  const missing = stills.filter(({ drawnHash }) => !known.has(drawnHash));
  const engine = await platform.render.status();
  if (missing.length > 0 && engine.available) {
    await drawStills(platform, video, missing, {
      signal,
      async onPicture({ drawnHash }, png) {
        known.set(drawnHash, await storePoster(platform, png, { drawnHash, typographic: false }));
      },
    });
    const left = missing.filter(({ drawnHash }) => !known.has(drawnHash));
    for (const still of left) known.set(still.drawnHash, await standIn(platform, video, still));
  }
  for (const { revisionId, drawnHash } of stills) {
    const posterId = known.get(drawnHash)?.id;
    if (!posterId) continue;
    await db.update(sceneRevisions).set({ posterId }).where(eq(sceneRevisions.id, revisionId));
  }
  const drawn = stills.flatMap(({ drawnHash }) => known.get(drawnHash) ?? []);
  const poster =
    drawn.find(({ typographic }) => !typographic) ?? (await titlePoster(platform, video));
  return (await withLinkPicture(platform, poster)).id;
}

async function knownPosters(
  { db }: Pick<Platform, 'db'>,
  hashes: string[],
): Promise<Map<string, PosterRow>> {
  if (hashes.length === 0) return new Map();
  const rows = await db.select().from(posters).where(inArray(posters.drawnHash, hashes));
  return new Map(rows.map((row) => [row.drawnHash, row]));
}

/** The name of a scene that cannot be drawn, under the hash of what it would show: once is enough. */
async function standIn(platform: Platform, video: Composition, still: SceneStill) {
  const scene = video.scenes.find(({ revisionId }) => revisionId === still.revisionId);
  const { width, height } = video;
  const wanted = { title: scene?.name ?? video.title, width, height };
  const png = await titlePicture(wanted, platform.tempDir);
  return storePoster(platform, png, { drawnHash: still.drawnHash, typographic: true });
}

async function titlePoster(platform: Platform, { title, width, height }: Composition) {
  const named = JSON.stringify(['title at the foot', title, width, height]);
  const drawnHash = createHash('sha256').update(named).digest('hex');
  const known = (await knownPosters(platform, [drawnHash])).get(drawnHash);
  if (known) return known;
  const png = await titlePicture({ title, width, height }, platform.tempDir);
  return storePoster(platform, png, { drawnHash, typographic: true });
}
