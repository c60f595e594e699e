import { sql } from 'drizzle-orm';
import { logError } from '~/log';
import type { Platform } from '../context';

type PartState = { ok: boolean; message: string | null };

/**
 * The state of every part, for probes and for `npm start`. Only the database decides
 * whether the app is up; without a renderer or a model of its own it still serves.
 */
export async function checkHealth(platform: Platform) {
  const [database, storage, renderer] = await Promise.all([
    databaseState(platform),
    platform.storage.status().then(partState),
    platform.render.status().then(partState),
  ]);
  const { kind, name } = platform.llm;
  const status = database.ok ? ('ok' as const) : ('down' as const);
  return { status, database, storage, renderer, model: { ok: true, kind, name } };
}

async function databaseState({ db }: Platform): Promise<PartState> {
  try {
    await db.execute(sql`select 1`);
    return { ok: true, message: null };
  } catch (error) {
    logError('The database does not answer', error);
    return { ok: false, message: 'The database does not answer.' };
  }
}

function partState(status: { available: boolean; message: string | null }): PartState {
  return { ok: status.available, message: status.message };
}
