import { randomBytes, randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { desc } from 'drizzle-orm';
import { COMPILATION_VERSION, SCENE_PARAMS } from '~/core/scene/artifact';
import { openDatabase } from '~/server/db/client';
import { socketDirFor } from '~/server/db/embedded/socket-dir';
import { users } from '~/server/db/schema/auth';
import { chatSessions } from '~/server/db/schema/chat';
import { shares } from '~/server/db/schema/output';
import { projects, sceneRevisions, scenes } from '~/server/db/schema/project';
import { hashToken } from '~/server/services/share/token';
import { NO_META } from '~/server/testing/revisions';

/** A scene as the database has it: a body that no compiler has seen. */
export type StoredScene = { name: string; js: string; durationInFrames: number };

/**
 * Writes a project of these scenes for the newest account of the app whose data are in
 * `dataDir`, past the compiler, and shares it.
 */
export async function seedProject(
  dataDir: string,
  stored: readonly StoredScene[],
): Promise<{ workspace: string; share: string }> {
  const host = socketDirFor(await realpath(join(dataDir, 'postgres')));
  const { db, close } = openDatabase({ host, username: 'framewright', database: 'postgres' });
  try {
    const [owner] = await db.select().from(users).orderBy(desc(users.createdAt)).limit(1);
    if (!owner) throw new Error('The app knows nobody yet.');
    const projectId = randomUUID();
    const format = { width: 1280, height: 720, fps: 30 };
    await db
      .insert(projects)
      .values({ id: projectId, ownerId: owner.id, title: 'Hostile', ...format });
    await db.insert(chatSessions).values({ projectId, title: 'Hostile' });
    const rows = stored.map((scene, position) => ({
      ...scene,
      position,
      projectId,
      id: randomUUID(),
      headRevisionId: randomUUID(),
    }));
    await db.insert(scenes).values(rows.map(({ js: _, ...scene }) => scene));
    await db.insert(sceneRevisions).values(
      rows.map(({ id, headRevisionId, js }) => ({
        id: headRevisionId,
        sceneId: id,
        number: 1,
        origin: 'code' as const,
        tsxCode: '// Written past the compiler.',
        jsCode: js,
        compilationVersion: COMPILATION_VERSION,
        compileMeta: { ...NO_META, params: SCENE_PARAMS },
      })),
    );
    const token = randomBytes(24).toString('base64url');
    await db.insert(shares).values({ projectId, ownerId: owner.id, tokenHash: hashToken(token) });
    return { workspace: `/projects/${projectId}`, share: `/s/${token}` };
  } finally {
    await close();
  }
}
