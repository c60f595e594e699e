import { messageOf } from '../src/core/errors';
import { env } from '../src/env';
import { mostViewed, pageKey } from '../src/server/services/share/page/publish';
import { openAppDatabase } from './backfill/open-database';
import { loadEnvFiles } from './env-files.mjs';
import { cacheState, publicFilesOf, tally } from './warm-cache/read-answers';

/** The links that most people open; the others warm themselves. */
const MOST = 100;
const TIMEOUT_MS = 20_000;

/** Fetches the pages and posters of the most viewed links through PUBLIC_ASSET_URL; answers the exit code. */
async function main(): Promise<number> {
  const { PUBLIC_ASSET_URL } = env();
  if (!PUBLIC_ASSET_URL) {
    console.error('PUBLIC_ASSET_URL says which cache to warm; it is not set.');
    return 1;
  }
  const { db, close } = await openAppDatabase(env(), { dryRun: true });
  try {
    const states: string[] = [];
    for (const { id, version } of await mostViewed(db, MOST)) {
      const page = await ask(`${PUBLIC_ASSET_URL}/${pageKey(id, version)}`);
      states.push(page.state);
      for (const address of publicFilesOf(page.text, PUBLIC_ASSET_URL)) {
        states.push((await ask(address)).state);
      }
    }
    console.log(tally(states));
    return states.some((state) => state === 'failed') ? 1 : 0;
  } finally {
    await close();
  }
}

/** One answer of the cache: its text, and whether the cache had it. */
async function ask(address: string): Promise<{ state: string; text: string }> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await answer.text();
    if (answer.ok) return { state: cacheState(answer.headers), text };
    console.error(`${address} answered ${answer.status}.`);
  } catch (error) {
    console.error(`${address} cannot be had: ${messageOf(error)}`);
  }
  return { state: 'failed', text: '' };
}

loadEnvFiles();
process.exitCode = await main();
