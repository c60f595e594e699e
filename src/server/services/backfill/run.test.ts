import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { NO_SCENE_SOURCE, sceneSource } from '~/server/testing/generation';
import {
  NO_META,
  type SeededRevision,
  seedProject,
  seedRevisions,
} from '~/server/testing/revisions';
import { compileColumns } from '../scene/compile-columns';
import type { Compile } from './compile-batch';
import type { Decision, Outcome } from './decide';
import { type BackfillInput, runBackfill } from './run';

let database: TestDatabase;
let projectId: string;

beforeEach(async () => {
  database = await createTestDatabase();
  projectId = await seedProject(database.db);
});

afterEach(() => database.drop());

const OLD = COMPILATION_VERSION - 1;
/** A body of an older compiler. */
const WORKING = { jsCode: 'return Old;', compiledHash: 'old', compilationVersion: OLD };

const good = (color = 'red') => `// ${randomUUID()}\n${sceneSource('Good', color)}`;

const seed = (...rows: SeededRevision[]) => seedRevisions(database.db, projectId, rows);

async function rowOf(id: string | undefined) {
  const [row] = await database.db
    .select()
    .from(sceneRevisions)
    .where(eq(sceneRevisions.id, id ?? ''));
  if (!row) throw new Error('There is no such row.');
  return row;
}

/** Runs with every input at its usual value but those given; answers the outcomes that occurred. */
async function backfill(
  input: Partial<BackfillInput> = {},
  { compile = compileColumns, signal = new AbortController().signal } = {},
) {
  const decided: Decision[] = [];
  const report = await runBackfill({
    ctx: { db: database.db, compile },
    input: { recompile: false, projectId: null, dryRun: false, batch: 10, limit: null, ...input },
    signal,
    watcher: { onDecision: (decision) => void decided.push(decision) },
  });
  const entries = Object.entries(report.tally.outcomes).filter(([, count]) => count > 0);
  const outcomes: Partial<Record<Outcome, number>> = Object.fromEntries(entries);
  return { ...report, outcomes, decided };
}

describe('a backfill', () => {
  it('gives a body to what has none, leaves the source alone and finds nothing the second time', async () => {
    const tsxCode = good();
    const [id] = await seed({ tsxCode });
    expect(await backfill()).toMatchObject({ outcomes: { started: 1 }, left: 0, stopped: false });
    const row = await rowOf(id);
    expect(row).toMatchObject({ tsxCode, compilationVersion: COMPILATION_VERSION });
    expect(row.jsCode).toContain('return Scene_Good;');
    expect(row.compiledHash).toHaveLength(64);
    expect(row.jsCompiledAt).toBeInstanceOf(Date);
    expect((await backfill({ recompile: true })).outcomes).toEqual({});
    expect(await rowOf(id)).toEqual(row);
  });

  it('touches bodies of an older compiler only when asked to recompile, and newer ones never', async () => {
    const [old, newer] = await seed(
      { tsxCode: good(), ...WORKING },
      { tsxCode: good(), ...WORKING, compilationVersion: COMPILATION_VERSION + 1 },
      { tsxCode: NO_SCENE_SOURCE, compilationVersion: COMPILATION_VERSION + 1 },
    );
    expect((await backfill()).outcomes).toEqual({});
    expect((await backfill({ recompile: true })).outcomes).toEqual({ changed: 1 });
    expect((await rowOf(old)).jsCode).toContain('return Scene_Good;');
    expect((await rowOf(newer)).jsCode).toBe('return Old;');
  });

  it('stamps a body that stays the same, and sends only a changed one to be published again', async () => {
    const published = { compiledUrl: 'https://example.com/a.js', compiledAt: new Date() };
    const same = good();
    const [kept, renewed] = await seed(
      { ...(await compileColumns(same)), ...published, tsxCode: same, compilationVersion: OLD },
      { tsxCode: good(), ...WORKING, ...published },
    );
    expect((await backfill({ recompile: true })).outcomes).toEqual({ same: 1, changed: 1 });
    expect(await rowOf(kept)).toMatchObject({
      ...published,
      compilationVersion: COMPILATION_VERSION,
    });
    expect(await rowOf(renewed)).toMatchObject({ compiledUrl: null, compiledAt: null });
  });

  it('keeps a body that works when the new compiler makes none, and does not try for ever', async () => {
    const [id] = await seed({ tsxCode: NO_SCENE_SOURCE, ...WORKING });
    const { outcomes, tally, left } = await backfill({ recompile: true });
    expect(outcomes).toEqual({ kept: 1 });
    expect(tally.errors).toEqual({ 'no-component': 1 });
    expect(left).toBe(0);
    expect(await rowOf(id)).toMatchObject({
      ...WORKING,
      compilationError: null,
      compileMeta: { ...NO_META, attempt: { version: COMPILATION_VERSION } },
    });
    expect((await backfill({ recompile: true })).outcomes).toEqual({});
  });

  it('writes down why there is still no body, once', async () => {
    const [id] = await seed({ tsxCode: NO_SCENE_SOURCE, compilationError: 'Before.' });
    expect((await backfill()).outcomes).toEqual({ broken: 1 });
    const { jsCode, compilationError, compilationVersion } = await rowOf(id);
    expect({ jsCode, compilationVersion }).toEqual({
      jsCode: null,
      compilationVersion: COMPILATION_VERSION,
    });
    expect(compilationError).not.toBe('Before.');
    expect((await backfill()).outcomes).toEqual({});
  });

  it('compiles again what lost its body by hand, whatever version the row names', async () => {
    const tsxCode = good();
    const [id] = await seed({ ...(await compileColumns(tsxCode)), tsxCode });
    await database.sql`update scene_revisions set js_code = null, compilation_error = 'gone'`;
    expect((await backfill()).outcomes).toEqual({ started: 1 });
    expect((await rowOf(id)).jsCode).toContain('return Scene_Good;');
  });

  it('pages through everything in batches, compiling each source once', async () => {
    const [one, two] = [good('red'), good('blue')];
    await seed(...Array.from({ length: 25 }, (_, index) => ({ tsxCode: index % 2 ? one : two })));
    const compiled: string[] = [];
    const compile: Compile = (source) => {
      compiled.push(source);
      return compileColumns(source);
    };
    const report = await backfill({ batch: 4 }, { compile });
    expect(report).toMatchObject({ outcomes: { started: 25 }, left: 0 });
    // A batch that is compiled before the first one is stored may do so once more.
    expect(compiled.length).toBeLessThanOrEqual(4);
  });

  it('stays within one project, and says when there is none', async () => {
    await seed({ tsxCode: good() });
    const other = await seedProject(database.db);
    const [id] = await seedRevisions(database.db, other, [{ tsxCode: good() }]);
    expect(await backfill({ projectId: other })).toMatchObject({ outcomes: { started: 1 } });
    expect((await rowOf(id)).jsCode).not.toBeNull();
    expect((await backfill()).outcomes).toEqual({ started: 1 });
    await expect(backfill({ projectId: randomUUID() })).rejects.toThrow(/There is no project/);
  });

  it('looks at no more rows than its limit, and goes on from there', async () => {
    await seed(...Array.from({ length: 12 }, () => ({ tsxCode: good() })));
    expect(await backfill({ limit: 7, batch: 5 })).toMatchObject({
      outcomes: { started: 7 },
      left: 5,
    });
    expect(await backfill()).toMatchObject({ outcomes: { started: 5 }, left: 0 });
  });

  it('ends after the batch under way when it is told to stop', async () => {
    await seed(...Array.from({ length: 30 }, () => ({ tsxCode: good() })));
    const stopping = new AbortController();
    const compile: Compile = (source) => {
      stopping.abort();
      return compileColumns(source);
    };
    const report = await backfill({ batch: 10 }, { compile, signal: stopping.signal });
    expect(report).toMatchObject({ outcomes: { started: 10 }, left: 20, stopped: true });
  });
});

describe('a dry run', () => {
  it('tells which scenes would start and stop running, and writes nothing', async () => {
    await seed(
      { tsxCode: good() },
      { tsxCode: NO_SCENE_SOURCE, ...WORKING },
      { tsxCode: good(), ...WORKING },
    );
    const read = () => database.sql`select *, xmin::text from scene_revisions order by id`;
    const before = await read();
    const { outcomes, decided } = await backfill({ dryRun: true, recompile: true });
    expect(outcomes).toEqual({ started: 1, kept: 1, changed: 1 });
    const told = decided.map(({ found, outcome }) => [found.sceneName, outcome, found.isHead]);
    expect(told.sort()).toEqual([
      ['Scene 1', 'started', true],
      ['Scene 2', 'kept', true],
      ['Scene 3', 'changed', true],
    ]);
    expect(await read()).toEqual(before);
  });
});

describe('a backfill beside others', () => {
  it('does not overwrite what somebody writes meanwhile, and looks at it once more', async () => {
    const [taken, free] = await seed({ tsxCode: good() }, { tsxCode: good() });
    let isFirst = true;
    const compile: Compile = async (source) => {
      if (isFirst) {
        isFirst = false;
        await database.db
          .update(sceneRevisions)
          .set({ jsCode: 'return Theirs;', compilationVersion: COMPILATION_VERSION })
          .where(eq(sceneRevisions.id, taken ?? ''));
      }
      return compileColumns(source);
    };
    const report = await backfill({}, { compile });
    expect(report).toMatchObject({ outcomes: { moved: 1, started: 1 }, left: 0 });
    expect((await rowOf(taken)).jsCode).toBe('return Theirs;');
    expect((await rowOf(free)).jsCode).toContain('return Scene_Good;');
  });

  it('passes over a revision that is removed meanwhile', async () => {
    await seed({ tsxCode: good() });
    const compile: Compile = async (source) => {
      await database.db.delete(scenes);
      return compileColumns(source);
    };
    expect(await backfill({}, { compile })).toMatchObject({ outcomes: { moved: 1 }, left: 0 });
  });

  it('shares the work with a second one: every row is written once', async () => {
    await seed(...Array.from({ length: 60 }, () => ({ tsxCode: good() })));
    const [one, two] = await Promise.all([backfill({ batch: 7 }), backfill({ batch: 5 })]);
    expect((one.outcomes.started ?? 0) + (two.outcomes.started ?? 0)).toBe(60);
    expect(one.left + two.left).toBe(0);
  });

  it('handles the rest when a source cannot be compiled or its row not be written', async () => {
    const [hangs, unstorable] = [good(), good()];
    const [first, second, third] = await seed(
      { tsxCode: hangs },
      { tsxCode: unstorable },
      { tsxCode: good() },
    );
    const compile: Compile = async (source) => {
      if (source === hangs) throw new Error('It took too long.');
      const columns = await compileColumns(source);
      return source === unstorable ? { ...columns, jsCode: '\0' } : columns;
    };
    const report = await backfill({}, { compile });
    expect(report).toMatchObject({ outcomes: { failed: 2, started: 1 }, left: 2 });
    expect((await rowOf(first)).compilationVersion).toBe(0);
    expect((await rowOf(second)).compilationVersion).toBe(0);
    expect((await rowOf(third)).jsCode).not.toBeNull();
  });

  it('goes on when its connections are cut', async () => {
    await seed(...Array.from({ length: 40 }, () => ({ tsxCode: good() })));
    let batches = 0;
    const compile: Compile = async (source) => {
      batches += 1;
      if (batches === 15) {
        const { db } = database;
        await db
          .execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`)
          .catch(() => undefined);
      }
      return compileColumns(source);
    };
    expect(await backfill({ batch: 10 }, { compile })).toMatchObject({ left: 0, stopped: false });
  });
});
