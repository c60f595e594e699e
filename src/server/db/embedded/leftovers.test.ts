import { spawn } from 'node:child_process';
import {
  lstat,
  mkdir,
  mkdtemp,
  readlink,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeSymlinks } from './binaries';
import { ensureEmbeddedDatabase } from './ensure';
import { findPostmaster } from './lock-file';
import { makeSocketDir, socketDirFor, socketPath } from './socket-dir';

const direct = { prefix: [], ids: {}, owner: null };

let root: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'framewright-leftovers-')));
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('what a killed server leaves', () => {
  it('does not stop the next one, even when its process id is now another program', async () => {
    const dataDir = join(root, 'data');
    const first = await ensureEmbeddedDatabase({ dataDir, durable: false });
    const { host } = first.connection;
    await first.stop();
    await mkdir(host, { mode: 0o700 });
    // Not this process: PostgreSQL knows its own parent.
    const other = spawn('sleep', ['60']);
    const lock = `${other.pid}\n${dataDir}\n1700000000\n5432\n${host}\n\n 1 1\nready   \n`;
    await writeFile(join(dataDir, 'postmaster.pid'), lock);
    await writeFile(`${socketPath(host)}.lock`, lock);
    await writeFile(socketPath(host), '');

    const second = await ensureEmbeddedDatabase({ dataDir, durable: false });
    expect(second.owner).toBe(true);
    expect((await findPostmaster(dataDir))?.socketDir).toBe(host);
    await second.stop();
    other.kill();
  });
});

describe('a directory with other files', () => {
  it('is left alone, with a sentence', async () => {
    const dataDir = join(root, 'photos');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'cat.jpg'), '');
    await expect(ensureEmbeddedDatabase({ dataDir })).rejects.toThrow(/other files are in it/);
    expect((await lstat(join(dataDir, 'cat.jpg'))).isFile()).toBe(true);
  });
});

describe('the socket directory', () => {
  it('fits into a socket address however long the paths are', () => {
    const long = `/${'long/'.repeat(40)}`;
    expect(socketPath(socketDirFor(long, long)).length).toBeLessThan(104);
    expect(socketDirFor('/a', '/tmp')).not.toBe(socketDirFor('/b', '/tmp'));
  });

  it('is refused when something else has taken its place', async () => {
    const place = join(root, 'taken');
    await symlink(tmpdir(), place);
    await expect(makeSocketDir(place, direct)).rejects.toThrow(/somebody else's/);
  });
});

describe('libraries without their symlinks', () => {
  it('get them, also from two processes at once, and once only', async () => {
    const links = [{ source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' }];
    await mkdir(join(root, 'package', 'native', 'lib'), { recursive: true });
    const list = join(root, 'package', 'native', 'pg-symlinks.json');
    await writeFile(list, JSON.stringify(links));
    const complete = () => completeSymlinks(join(root, 'package'));
    await Promise.all([complete(), complete(), complete()]);
    await complete();
    const link = join(root, 'package', 'native', 'lib', 'liba.so.1');
    expect(await readlink(link)).toBe('liba.so.1.2');
  });
});
