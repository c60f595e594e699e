import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../client';
import { type EmbeddedDatabase, ensureEmbeddedDatabase } from './ensure';
import { findPostmaster } from './lock-file';

/** Nothing here takes a second on a machine that does nothing else. */
const PATIENCE = { timeout: 15_000 };

let root: string;
let dataDir: string;
let started: EmbeddedDatabase[];
let children: ChildProcess[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'framewright embedded-'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

beforeEach(() => {
  // One directory for most tests: making it is what takes time.
  dataDir = join(root, 'with a space', 'postgres');
  started = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) await kill(child, 'SIGKILL');
  for (const database of started) await database.stop();
  await expect.poll(() => findPostmaster(dataDir), PATIENCE).toBeNull();
});

async function ensure({ durable = false } = {}): Promise<EmbeddedDatabase> {
  const database = await ensureEmbeddedDatabase({ dataDir, durable });
  started.push(database);
  return database;
}

/** Another process on the same data; resolves when it has joined or started the server. */
async function otherProcess() {
  const script = fileURLToPath(new URL('./join-for-test.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null');
  return { child, next, first: await next() };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** Runs statements on connections of their own. */
async function query(database: EmbeddedDatabase, ...statements: string[]) {
  const { sql, close } = openDatabase(database.connection, { max: 1 });
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = [...(await sql.unsafe(statement))];
    return rows;
  } finally {
    await close();
  }
}

describe('the embedded database', () => {
  it('starts, answers, keeps what was written, and is gone after stop', async () => {
    const first = await ensure();
    expect(first.owner).toBe(true);
    await query(first, 'create table kept (word text)', "insert into kept values ('written')");
    await first.stop();
    expect(await findPostmaster(dataDir)).toBeNull();
    await expect(stat(first.connection.host)).rejects.toThrow('ENOENT');

    const second = await ensure();
    expect(second.connection).toEqual(first.connection);
    expect(await query(second, 'select word from kept')).toEqual([{ word: 'written' }]);
  });

  it('is open to its own user alone, on no network, and safe in a power cut', async () => {
    const database = await ensure({ durable: true });
    expect((await stat(database.connection.host)).mode & 0o777).toBe(0o700);
    const [settings] = await query(
      database,
      `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit`,
    );
    expect(settings).toEqual({ addresses: '', fsync: 'on', commit: 'on' });
  });

  it('is made once when several ask at the same time', async () => {
    dataDir = join(root, 'new', 'postgres');
    const all = await Promise.all([ensure(), ensure()]);
    expect(all.filter(({ owner }) => owner)).toHaveLength(1);
    expect((await readdir(join(dataDir, '..'))).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('is joined by a second process, which leaves it running', async () => {
    const database = await ensure();
    const other = await otherProcess();
    expect(other.first).toEqual({ owner: false });
    await kill(other.child, 'SIGTERM');
    expect(await query(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('goes on in a process that joined when the one that started it is killed', async () => {
    const other = await otherProcess();
    expect(other.first).toEqual({ owner: true });
    const database = await ensure();
    expect(database.owner).toBe(false);
    await query(database, 'create table left_behind ()');
    await kill(other.child, 'SIGKILL');
    await expect.poll(() => database.owner, PATIENCE).toBe(true);
    await vi.waitFor(() => query(database, 'select from left_behind'), PATIENCE);
  });

  it('ends with the process that started it when that is killed, and starts again', async () => {
    const other = await otherProcess();
    await kill(other.child, 'SIGKILL');
    await expect.poll(() => findPostmaster(dataDir), PATIENCE).toBeNull();
    expect((await ensure()).owner).toBe(true);
  });
});

describe('a server killed while it writes', () => {
  it('is started again with every row that it had acknowledged, and its clients go on', async () => {
    const database = await ensure({ durable: true });
    await query(database, 'create table numbers (n int primary key)');
    // As the app does: one pool for everything, and one ear for notices.
    const { sql, close } = openDatabase(database.connection, { max: 3 });
    let heard = 0;
    await sql.listen('told', () => {
      heard += 1;
    });
    const acknowledged: number[] = [];
    let next = 0;
    let done = false;
    const writers = Array.from({ length: 6 }, async () => {
      while (!done) {
        const n = next++;
        const written = await sql`insert into numbers values (${n})`.catch(() => null);
        if (written) acknowledged.push(n);
      }
    });
    for (let kills = 0; kills < 3; kills++) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length - before, PATIENCE).toBeGreaterThan(20);
      const running = await findPostmaster(dataDir);
      process.kill(running?.pid ?? Number.NaN, 'SIGKILL');
      const after = async () => (await findPostmaster(dataDir))?.pid ?? running?.pid;
      await expect.poll(after, PATIENCE).not.toBe(running?.pid);
    }
    done = true;
    await Promise.all(writers);

    const rows = await sql`select n from numbers`;
    const kept = new Set(rows.map(({ n }) => n));
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
    await vi.waitFor(async () => {
      await sql`notify told`;
      expect(heard).toBeGreaterThan(0);
    }, PATIENCE);
    await expect.poll(() => database.owner, PATIENCE).toBe(true);
    await close();
  }, 60_000);
});
