import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { socketDirFor } from '../src/server/db/embedded/socket-dir';
import { type RunningApp, startApp } from '../src/server/testing/app';
import { answers } from './port.mjs';

let app: RunningApp;

beforeEach(async () => {
  app = await startApp();
});

afterEach(() => app.stop());

const portOf = ({ url }: RunningApp) => Number(new URL(url).port);

/** Runs statements on the app's own database, as its pages do. */
async function query(statement: string): Promise<postgres.Row[]> {
  const host = socketDirFor(await realpath(join(app.dataDir, 'postgres')));
  const sql = postgres({ host, username: 'framewright', database: 'postgres', max: 1 });
  return sql.unsafe(statement).finally(() => sql.end());
}

async function isWell({ url }: RunningApp): Promise<boolean> {
  const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
  return response.ok;
}

describe('the app that npm start runs', () => {
  it('leaves nothing behind on Ctrl-C: neither its port nor its database', async () => {
    await app.interrupt();
    expect(await answers('127.0.0.1', portOf(app))).toBe(false);
    await expect(query('select 1')).rejects.toThrow();
  });

  it('keeps every committed row through kill -9', async () => {
    await query('create table kept (n int)');
    await query('insert into kept select generate_series(1, 500)');
    await app.kill9();
    await app.restart();
    expect(await query('select count(*)::int as rows from kept')).toEqual([{ rows: 500 }]);
  });

  it('shares its data with a second one, which goes on when the first is killed', async () => {
    const second = await startApp({ env: { FRAMEWRIGHT_DATA: app.dataDir } });
    try {
      expect(await isWell(second)).toBe(true);
      await app.kill9();
      await expect.poll(() => isWell(second), { timeout: 10_000 }).toBe(true);
      expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await second.stop();
    }
  });

  it('says in one sentence that its port is taken, and goes', async () => {
    const other = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: resolve(import.meta.dirname, '..'),
      env: { ...process.env, PORT: `${portOf(app)}`, FRAMEWRIGHT_DATA: app.dataDir },
    });
    let said = '';
    other.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(other, 'close');
    expect(code).toBe(1);
    expect(said).toContain(`Port ${portOf(app)} is taken`);
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});
