import { makePgArray } from 'drizzle-orm/pg-core';
import type { OpenDatabase } from '../../src/server/db/client';
import { NO_SCENE_SOURCE, sceneSource } from '../../src/server/testing/generation';
import { NO_META, seedProject } from '../../src/server/testing/revisions';

/** Of every ten: eight that compile, two that never do. */
const SOURCES = [
  ...['red', 'lime', 'blue', 'yellow', 'teal', 'navy', 'gold', 'pink'].map((color) =>
    sceneSource('Seeded', color),
  ),
  NO_SCENE_SOURCE,
  NO_SCENE_SOURCE,
];

/**
 * Fills a database with revisions whose sources are all different. Every third has a body of an
 * older compiler that works. From then on `handled` gets a row for every committed
 * update of what the compiler said; the app's worker publishes meanwhile.
 */
export async function seedForBackfill({ sql, db }: OpenDatabase, rows: number): Promise<void> {
  const projectId = await seedProject(db);
  await sql`
    insert into scenes (project_id, name, position, duration_in_frames, head_revision_id)
    select ${projectId}, 'Scene ' || n, n, 60, gen_random_uuid() from generate_series(1, ${rows}::int) n`;
  await sql`
    insert into scene_revisions
      (id, scene_id, number, origin, tsx_code, js_code, compilation_version, compile_meta)
    select head_revision_id, id, 1, 'code',
      '// ' || position || chr(10) || (${makePgArray([...SOURCES])}::text[])[1 + position::int % ${SOURCES.length}::int],
      case when position::int % 3 = 0 then 'return Old;' end, 0, ${JSON.stringify(NO_META)}::text::jsonb
    from scenes where project_id = ${projectId}`;
  await sql`create table handled (id uuid)`;
  await sql.unsafe(`
    create function note_handled() returns trigger language plpgsql as
      'begin insert into handled values (new.id); return new; end';
    create trigger note_handled after update of compile_meta on scene_revisions
      for each row execute function note_handled()`);
}
