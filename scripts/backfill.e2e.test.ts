import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../src/server/db/client';
import { socketDirFor } from '../src/server/db/embedded/socket-dir';
import { type RunningApp, startApp } from '../src/server/testing/app';
import { seedForBackfill } from './backfill/seed-for-test';

const ROWS = 20_000;
const UNTIL_DONE_MS = 240_000;

let app: RunningApp;
let database: OpenDatabase;
let child: ChildProcess | undefined;

beforeAll(async () => {
  app = await startApp();
  const host = socketDirFor(await realpath(join(app.dataDir, 'postgres')));
  database = openDatabase({ host, username: 'framewright', database: 'postgres' }, { max: 2 });
  await seedForBackfill(database, ROWS);
});

afterAll(async () => {
  child?.kill('SIGKILL');
  await database?.close();
  await app?.stop();
});

function start(...flags: string[]) {
  const { VITEST: _, ...inherited } = process.env;
  const started = spawn(process.execPath, ['scripts/launch.mjs', 'scripts/backfill.ts', ...flags], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...inherited, NODE_ENV: 'production', FRAMEWRIGHT_DATA: app.dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let output = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = once(started, 'close').then(([code]) => ({ code, output }));
  return { ended, kill9: () => started.kill('SIGKILL') };
}

/** What must be the same before and after, and how far the work has come. */
async function look() {
  const [row] = await database.sql<
    { sources: string; works: number; handled: number; twice: number }[]
  >`
    select (select md5(string_agg(md5(tsx_code), '' order by id)) from scene_revisions) as sources,
      (select count(*)::int from scene_revisions where js_code is not null) as works,
      (select count(*)::int from handled) as handled,
      (select count(*)::int from (select from handled group by id having count(*) > 1) t) as twice`;
  if (!row) throw new Error('The database gives no answer.');
  return row;
}

/** Asks the app for something again and again; `end` answers how often, and rejects if it once failed. */
function keepAsking(): { end(): Promise<number> } {
  const done = new AbortController();
  const asking = (async () => {
    let answers = 0;
    for (; !done.signal.aborted; answers++) {
      const response = await fetch(`${app.url}/api/health`, {
        signal: AbortSignal.timeout(20_000),
      });
      if (!response.ok) throw new Error(`The app answered ${response.status}.`);
      await new Promise((next) => setTimeout(next, 100));
    }
    return answers;
  })();
  asking.catch(() => undefined);
  return {
    end() {
      done.abort();
      return asking;
    },
  };
}

it('handles 20,000 revisions exactly once beside a running app, through kill -9', async () => {
  const before = await look();
  const asking = keepAsking();
  const first = start('--recompile');
  const handled = async () => (await look()).handled;
  await expect.poll(handled, { timeout: UNTIL_DONE_MS, interval: 200 }).toBeGreaterThan(ROWS / 5);
  first.kill9();
  await first.ended;
  const killed = await look();
  expect(killed.handled).toBeLessThan(ROWS);

  const second = await start('--recompile').ended;
  expect(await asking.end()).toBeGreaterThan(5);
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining('Every revision') });
  const after = await look();
  expect(after).toMatchObject({ handled: ROWS, twice: 0, sources: before.sources });
  // Eight of ten compile; a third of the others keep the body that they had.
  const [lost] = await database.sql`
    select count(*)::int as rows from scene_revisions where js_code is null and number = 1
      and id in (select head_revision_id from scenes where position::int % 3 = 0)`;
  expect(lost?.rows).toBe(0);
  expect(after.works).toBe(await expectedWorking());

  const third = await start('--recompile').ended;
  expect(third).toMatchObject({ code: 0, output: expect.stringContaining('nothing to compile') });
  expect((await look()).handled).toBe(ROWS);
}, 600_000);

async function expectedWorking(): Promise<number> {
  const [row] = await database.sql`
    select count(*)::int as rows from scenes where position::int % 10 < 8 or position::int % 3 = 0`;
  return row?.rows;
}
