import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { sceneSource } from '~/server/testing/generation';
import {
  NO_META,
  type SeededRevision,
  seedProject,
  seedRevisions,
} from '~/server/testing/revisions';
import { compileColumns } from './compile-columns';
import { compileSource } from './compile-source';

let database: TestDatabase;
let projectId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  projectId = await seedProject(database.db);
});

afterAll(() => database.drop());

/** A source that no other test uses, so that nothing is known of it. */
const freshSource = () => `// ${randomUUID()}\n${sceneSource('Cached', 'red')}`;

async function store(tsxCode: string, revision: Omit<SeededRevision, 'tsxCode'>): Promise<void> {
  await seedRevisions(database.db, projectId, [{ tsxCode, ...revision }]);
}

/** A row as the compiler leaves it, with a mark by which it is known again. */
async function storeMarked(tsxCode: string, compilationVersion: number): Promise<void> {
  const columns = await compileColumns(tsxCode);
  const compileMeta = { ...columns.compileMeta, tool: 'marked' };
  await store(tsxCode, { ...columns, compilationVersion, compileMeta });
}

const toolFor = async (tsxCode: string) =>
  (await compileSource(database.db, tsxCode)).compileMeta.tool;

describe('compiling a source for storing', () => {
  it('names the half of the compiler that made the body, and what the source declares', async () => {
    const source = `export const durationInFrames_a = 75;\n${freshSource()}`;
    const { jsCode, compilationVersion, compileMeta } = await compileSource(database.db, source);
    expect(jsCode).toContain('return Scene_Cached;');
    expect(compilationVersion).toBe(COMPILATION_VERSION);
    expect(compileMeta).toMatchObject({ tool: 'framewright-light', declaredDurationInFrames: 75 });
  });

  it('takes what this version made of the same source in any project before', async () => {
    const source = freshSource();
    await storeMarked(source, COMPILATION_VERSION);
    expect(await toolFor(source)).toBe('marked');
    expect(await toolFor(`${source} `)).not.toBe('marked');
  });

  it('takes nothing from another version of the compiler', async () => {
    const source = freshSource();
    await storeMarked(source, COMPILATION_VERSION - 1);
    await storeMarked(source, COMPILATION_VERSION + 1);
    expect(await toolFor(source)).not.toBe('marked');
  });

  it('takes the error of a source that does not compile, but not a row without body or error', async () => {
    const broken = `// ${randomUUID()}\n`;
    await storeMarked(broken, COMPILATION_VERSION);
    expect(await toolFor(broken)).toBe('marked');
    const emptied = freshSource();
    await store(emptied, {
      compilationVersion: COMPILATION_VERSION,
      compileMeta: { ...NO_META, declaredDurationInFrames: null },
    });
    expect(await toolFor(emptied)).not.toBe('seeded');
  });

  it('compiles once for callers who come at the same time', async () => {
    const source = freshSource();
    const [first, second, third] = await Promise.all([
      compileSource(database.db, source),
      compileSource(database.db, source),
      database.db.transaction((tx) => compileSource(tx, source)),
    ]);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it('finds a source among many through the index', async () => {
    const plan = await database.sql.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return tx`explain select 1 from scene_revisions
        where hashtextextended(tsx_code, 0) = hashtextextended('a', 0)
          and tsx_code = 'a' and compilation_version = 1`;
    });
    expect(JSON.stringify(plan)).toContain('scene_revisions_source');
  });
});
