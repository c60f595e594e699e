import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBinaries } from './binaries';
import { prepareDataDir } from './data-dir';
import { openLifeline } from './lifeline';
import { startPostmaster } from './postmaster';
import { chooseRunAs, type RunAs, WAYS_FOR_ROOT } from './run-as';
import { makeSocketDir, socketDirFor } from './socket-dir';

let root: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'framewright-run-as-')));
  await chmod(root, 0o755);
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** Ways that this machine allows, for a place that is open or closed to others. */
async function waysTo(directory: string): Promise<RunAs[]> {
  const { postgres: program } = await findBinaries();
  const tried = WAYS_FOR_ROOT.map((way) => chooseRunAs({ program, directory }, [way]));
  const settled = await Promise.allSettled(tried);
  const found = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return [...new Map(found.map((way) => [JSON.stringify(way), way])).values()];
}

/** Makes a database and runs a server on it, which must answer. */
async function serve(runAs: RunAs, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const socketDir = socketDirFor(dataDir);
  const binaries = await findBinaries();
  const options = { dataDir, socketDir, binaries, runAs, durable: false };
  await prepareDataDir(options);
  await makeSocketDir(socketDir, runAs);
  const server = await startPostmaster(options);
  try {
    const lifeline = await vi.waitFor(() => openLifeline(socketDir), { timeout: 15_000 });
    lifeline.close();
  } finally {
    await server.stop();
    await rm(socketDir, { recursive: true });
  }
}

describe('running PostgreSQL, which refuses root', () => {
  it('works in every way that the machine allows, on one database after another', async () => {
    const ways = await waysTo(root);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) await serve(way, join(root, 'data'));
  });

  it('is never done as nobody where nobody cannot reach', async () => {
    await chmod(root, 0o700);
    const ways = await waysTo(root);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.filter(({ ids }) => ids.uid !== undefined)).toEqual([]);
  });

  it('says what to do when no way works', async () => {
    const impossible = { prefix: ['no-such-program'], ids: {}, owner: null };
    const choice = chooseRunAs({ program: '/bin/true', directory: root }, [impossible]);
    if (process.getuid?.() !== 0) return expect(await choice).toMatchObject({ prefix: [] });
    await expect(choice).rejects.toThrow(/Start as an ordinary user, or set DATABASE_URL/);
  });
});
