import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { type OpenDatabase, openDatabase } from './client';
import { listenForNotices, type Notices, notify } from './notify';

let database: TestDatabase;
let other: OpenDatabase;
let here: Notices;
let there: Notices;

beforeAll(async () => {
  database = await createTestDatabase();
  other = openDatabase(database.location, { max: 2 });
  [here, there] = [listenForNotices(database.sql), listenForNotices(other.sql)];
  await Promise.all([listens(here), listens(there)]);
});
afterAll(async () => {
  await other.close();
  await database.drop();
});

/** Longer than any test: only a notice can end the wait. */
const FOREVER_MS = 600_000;

/** Until what the database tells reaches these notices; notices come in the order of commits. */
async function listens(notices: Notices): Promise<void> {
  const id = randomUUID();
  const watch = notices.watch('render', id);
  let isHeard = false;
  const heard = watch.next(FOREVER_MS).then(() => {
    isHeard = true;
  });
  while (!isHeard) {
    await notify(database.db, 'render', id);
    await Promise.race([heard, new Promise((done) => setTimeout(done, 20))]);
  }
  watch.close();
}

it('tells watchers of this process at once, and those of others soon', async () => {
  const id = randomUUID();
  const [near, far] = [here.watch('generation', id), there.watch('generation', id)];
  here.tell('generation', id);
  here.tell('generation', randomUUID());
  await near.next(0);
  await far.next(FOREVER_MS);
  near.close();
  far.close();
});

it('does not hear again what it has told itself', async () => {
  const id = randomUUID();
  const [near, far] = [here.watch('generation', id), there.watch('generation', id)];
  here.tell('generation', id);
  await near.next(FOREVER_MS);
  await far.next(FOREVER_MS);
  await listens(here);
  const again = near.next(FOREVER_MS).then(() => 'again');
  const nothing = new Promise((done) => setImmediate(done, 'nothing'));
  expect(await Promise.race([again, nothing])).toBe('nothing');
  near.close();
  far.close();
});
