import { randomUUID } from 'node:crypto';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { DEFAULT_AUDIO } from '~/core/timeline/audio';
import type { Database } from '~/server/db/client';
import { users } from '~/server/db/schema/auth';
import { fonts } from '~/server/db/schema/font';
import {
  audioTracks,
  type CompileMeta,
  projects,
  sceneRevisions,
  scenes,
} from '~/server/db/schema/project';

export type SeededRevision = Partial<typeof sceneRevisions.$inferInsert> & { tsxCode: string };

const ROWS_PER_INSERT = 500;

/** What a revision carries that no compiler of ours has seen. */
export const NO_META: CompileMeta = {
  tool: 'seeded',
  params: SCENE_PARAMS,
  componentName: null,
  capabilities: [],
  lineOffset: 2,
  notes: [],
  error: null,
  timings: {},
  sizes: { tsx: 0, js: 0 },
};

/** An account with an empty project. */
export async function seedProject(db: Database, title = 'Seeded'): Promise<string> {
  const ownerId = randomUUID();
  await db.insert(users).values({ id: ownerId, name: 'Test', email: `${ownerId}@example.com` });
  const format = { width: 1920, height: 1080, fps: 30 };
  const [project] = await db
    .insert(projects)
    .values({ ownerId, title, ...format })
    .returning();
  if (!project) throw new Error('The project was not stored.');
  return project.id;
}

/** One scene per revision, which is its head; answers the revisions' ids in order. */
export async function seedRevisions(
  db: Database,
  projectId: string,
  revisions: readonly SeededRevision[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < revisions.length; at += ROWS_PER_INSERT) {
    const rows = revisions.slice(at, at + ROWS_PER_INSERT).map((revision, index) => ({
      id: randomUUID(),
      sceneId: randomUUID(),
      number: 1,
      origin: 'code' as const,
      compilationVersion: 0,
      compileMeta: NO_META,
      name: `Scene ${at + index + 1}`,
      ...revision,
    }));
    await db.insert(scenes).values(
      rows.map(({ id, sceneId, name }, index) => {
        const position = at + index + 1;
        return { id: sceneId, projectId, name, position, durationInFrames: 60, headRevisionId: id };
      }),
    );
    await db.insert(sceneRevisions).values(rows);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** A sound row under a project's video, without a file; answers its id. */
export async function seedSound(db: Database, projectId: string): Promise<string> {
  const [row] = await db
    .insert(audioTracks)
    .values({
      projectId,
      name: 'Tone',
      fileKey: `audio/${'0'.repeat(64)}.wav`,
      sizeBytes: 1,
      durationInSeconds: 1,
      idempotencyKey: randomUUID(),
      ...DEFAULT_AUDIO,
    })
    .returning({ id: audioTracks.id });
  if (!row) throw new Error('The sound was not stored.');
  return row.id;
}

/** The row of a typeface, without a file; answers its id. */
export async function seedFont(db: Database, projectId: string): Promise<string> {
  const [row] = await db
    .insert(fonts)
    .values({
      projectId,
      family: 'Acme Sans',
      weight: '400',
      style: 'normal',
      fileKey: `fonts/${'0'.repeat(64)}.woff2`,
      sizeBytes: 1,
      idempotencyKey: randomUUID(),
    })
    .returning({ id: fonts.id });
  if (!row) throw new Error('The typeface was not stored.');
  return row.id;
}
