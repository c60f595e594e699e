import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../src/server/testing/database';
import { NO_SCENE_SOURCE, sceneSource } from '../src/server/testing/generation';
import { seedProject, seedRevisions } from '../src/server/testing/revisions';

/** Each of these starts the program, which takes a second or two. */
const PATIENCE = 120_000;

/** Each further thread reads the whole compiler, for three sources. */
const ONE_THREAD = ['--concurrency', '1'];

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

function start(flags: string[], env: Record<string, string> = {}) {
  const { host, username, database: name } = database.location;
  // A URL has no room for a socket's directory; the driver takes it from the environment.
  const place = { DATABASE_URL: `postgres:///${name}`, PGHOST: host, PGUSER: username };
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'scripts/backfill.ts', ...flags], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, NODE_ENV: 'production', ...place, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = once(child, 'close').then(([code]) => ({
    code,
    lines: output.trimEnd().split('\n'),
  }));
  return { child, ended };
}

const run = (flags: string[], env?: Record<string, string>) => start(flags, env).ended;

async function seed(sources: string[], jsCode: string | null = null): Promise<string> {
  const projectId = await seedProject(database.db, 'My video');
  await seedRevisions(
    database.db,
    projectId,
    sources.map((tsxCode) => ({ tsxCode, jsCode })),
  );
  return projectId;
}

const withBody = async () => {
  const [row] = await database.sql`
    select count(*)::int as rows from scene_revisions where js_code is not null`;
  return row?.rows;
};

describe('npm run backfill', { timeout: PATIENCE }, () => {
  it.each([
    [['--everything'], {}, 'There is no flag --everything.'],
    [[], { npm_config_dry_run: 'true' }, 'npm run backfill -- --dry-run'],
    [[], { DATABASE_URL: '', FRAMEWRIGHT_DATA: join(tmpdir(), 'no-such-data') }, 'no database in'],
    [['--project', '0b0e3c1e-9c5a-4f7b-8a53-2f6f5f0f8f11'], {}, 'There is no project with the id'],
    [[], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'DATABASE_URL cannot be used'],
  ])('refuses %j with %j in one sentence', async (flags, env, sentence) => {
    const { code, lines } = await run(flags, env);
    expect(lines).toEqual([expect.stringContaining(sentence)]);
    expect(code).toBe(1);
    expect(existsSync(join(tmpdir(), 'no-such-data'))).toBe(false);
  });

  it('tells what it would do, does it, and has nothing left to do', async () => {
    await seed([sceneSource('One', 'red'), NO_SCENE_SOURCE]);
    await seed([NO_SCENE_SOURCE], 'return Old;');
    const dry = await run(['--dry-run', '--recompile', ...ONE_THREAD]);
    expect(dry).toMatchObject({ code: 0 });
    const text = dry.lines.join('\n');
    expect(text).toMatch(/would start running: “Scene 1” in “My video”/);
    expect(text).toMatch(/would stop running: {2}“Scene 1” in “My video”.*: .+/);
    expect(text).toMatch(/ 1 {2}still would not compile/);
    expect(text).toMatch(/ 2 {2}no-component/);
    expect(dry.lines.at(-1)).toBe('Nothing was changed: a dry run.');
    expect(await withBody()).toBe(1);

    const wet = await run(['--recompile', ...ONE_THREAD]);
    expect(wet).toMatchObject({ code: 0 });
    expect(wet.lines).toEqual([
      '3 revisions to compile.',
      '        1  now run',
      '        1  keep their JavaScript: the newest compiler makes none of them',
      '        1  still do not compile',
      'Why the compiler makes no JavaScript:',
      '        2  no-component',
      'Every revision was handled.',
    ]);
    expect(await withBody()).toBe(2);
    expect((await run(['--recompile', ...ONE_THREAD])).lines).toEqual([
      'There is nothing to compile.',
    ]);
  });

  it('ends after the batch under way on Ctrl-C, and goes on from there', async () => {
    const sources = Array.from({ length: 800 }, (_, n) => `// ${n}\n${sceneSource('A', 'red')}`);
    await seed(sources);
    const { child, ended } = start(['--batch', '20', ...ONE_THREAD]);
    await expect.poll(withBody, { timeout: PATIENCE, interval: 20 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    const { code, lines } = await ended;
    expect(code).toBe(130);
    expect(lines).toContainEqual(expect.stringMatching(/^ +[\d,]+ {2}now run$/));
    expect(lines.at(-1)).toMatch(/^Stopped; [\d,]+ revisions are left\. The same command goes on/);
    expect(await withBody()).toBeLessThan(800);
    expect(await run(ONE_THREAD)).toMatchObject({ code: 0 });
    expect(await withBody()).toBe(800);
  });
});
