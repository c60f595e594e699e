import { randomBytes, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fonts } from '~/server/db/schema/font';
import { jobs, unreferencedObjects } from '~/server/db/schema/job';
import { renders, shares } from '~/server/db/schema/output';
import { posters } from '~/server/db/schema/poster';
import { audioTracks, images, projects } from '~/server/db/schema/project';
import { StorageError } from '~/server/storage/storage';
import { listAll } from '~/server/storage/testing/list-all';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { seedProject, seedRevisions } from '~/server/testing/revisions';
import { jobHandlers } from '../job-handlers';
import { collectObjects, GRACE_MS } from './collect';
import { keepObject } from './keep';
import { COLLECTED_FOLDERS } from './named-keys';

let test: TestPlatform;
beforeEach(async () => {
  test = await createTestPlatform();
});
afterEach(() => test.close());

const name = (folder: string, ending: string) =>
  `${folder}/${randomBytes(32).toString('hex')}.${ending}`;

const put = (key: string) => test.platform.storage.put(key, Buffer.from(key));

const collect = (dryRun = false) =>
  collectObjects({ ctx: test.platform, input: { dryRun, graceMs: GRACE_MS } });

/** Lets seven days go by. */
const age = () =>
  test.platform.db
    .update(unreferencedObjects)
    .set({ since: sql`${unreferencedObjects.since} - interval '7 days'` });

async function stored(): Promise<string[]> {
  const lists = COLLECTED_FOLDERS.map((folder) => listAll(test.platform.storage.list(folder)));
  return (await Promise.all(lists)).flat().map(({ key }) => key);
}

const marks = async () => (await test.platform.db.select().from(unreferencedObjects)).length;

/** One row of every kind that names objects; answers the keys. */
async function nameAll(): Promise<string[]> {
  const { db } = test.platform;
  const projectId = await seedProject(db);
  const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
  const ownerId = project?.ownerId ?? '';
  const [image, sound, video] = [
    name('images', 'png'),
    name('audio', 'mp3'),
    name('renders', 'mp4'),
  ];
  const [avifKey, jpegKey, pngKey] = ['avif', 'jpg', 'png'].map((ending) =>
    name('posters', ending),
  );
  const component = name('components', 'js');
  const compiledHash = component.slice(11, 75);
  const media = { projectId, name: 'a', sizeBytes: 1, idempotencyKey: randomUUID() };
  await db.insert(images).values({ ...media, fileKey: image, width: 1, height: 1 });
  const place = { startFrame: 0, offsetFrames: 0, volume: 1, fadeInFrames: 0, fadeOutFrames: 0 };
  await db.insert(audioTracks).values({
    ...{ ...media, ...place, fileKey: sound, durationInSeconds: 1 },
    // Undo brings it back.
    deletedAt: new Date(),
  });
  const typeface = name('fonts', 'woff2');
  await db.insert(fonts).values({
    ...{ projectId, family: 'a', weight: '400', style: 'normal', fileKey: typeface, sizeBytes: 1 },
    ...{ idempotencyKey: randomUUID(), deletedAt: new Date() },
  });
  await db.insert(renders).values({
    ...{ projectId, ownerId, idempotencyKey: randomUUID(), status: 'done', framesTotal: 1 },
    ...{ fileKey: video, fileName: 'a.mp4' },
    composition: { title: '', width: 2, height: 2, fps: 30, scenes: [], audio: [], images: [] },
  });
  await db.insert(posters).values({
    ...{ drawnHash: randomUUID(), avifKey: avifKey ?? '', jpegKey: jpegKey ?? '', pngKey },
    ...{ width: 1, height: 1 },
  });
  await seedRevisions(db, projectId, [{ tsxCode: 'a', jsCode: 'return 1;', compiledHash }]);
  const [share] = await db
    .insert(shares)
    .values({ projectId, ownerId, tokenHash: randomUUID(), version: 12 })
    .returning();
  const components = [component, `${component}.br`, `${component}.gz`];
  const brought = [image, sound, typeface];
  const named = [...brought, video, avifKey ?? '', jpegKey ?? '', pngKey ?? '', ...components];
  return [...named, `shares/${share?.id}/12.html`];
}

describe('the collection of objects', () => {
  it('removes what nobody has named for the time of grace, and nothing that a row names', async () => {
    const named = await nameAll();
    const page = named.at(-1) ?? '';
    const orphans = [
      ...COLLECTED_FOLDERS.filter((folder) => folder !== 'shares').map((one) => name(one, 'js')),
      `${name('components', 'js')}.br`,
      page.replace('12.html', '11.html'),
    ];
    for (const key of [...named, ...orphans]) await put(key);
    const first = await collect();
    expect(first.removed).toEqual([]);
    expect(first.waiting.map(({ key }) => key).toSorted()).toEqual(orphans.toSorted());
    await collect();
    expect((await stored()).length).toBe(named.length + orphans.length);
    await age();
    const second = await collect();
    expect(second).toMatchObject({ objects: named.length + orphans.length, waiting: [] });
    expect(second.removed.map(({ key }) => key).toSorted()).toEqual(orphans.toSorted());
    expect((await stored()).toSorted()).toEqual(named.toSorted());
    expect(await marks()).toBe(0);
  });

  it('tells in a dry run what would go, and changes nothing', async () => {
    const key = name('images', 'png');
    await put(key);
    expect(await collect(true)).toMatchObject({ removed: [], waiting: [{ key }] });
    expect(await marks()).toBe(0);
    await collect();
    await age();
    const told = await collect(true);
    expect(told.removed).toEqual([{ key, sizeBytes: key.length }]);
    expect([await stored(), await marks()]).toEqual([[key], 1]);
  });

  it('leaves folders alone that it knows nothing of', async () => {
    await put('elsewhere/a.js');
    await collect();
    await age();
    await collect();
    expect(await test.platform.storage.stat('elsewhere/a.js')).not.toBeNull();
  });

  it('removes nothing from a storage that belongs to another installation', async () => {
    const key = name('images', 'png');
    await put(key);
    await collect();
    await age();
    const other = await createTestPlatform({ storage: test.platform.storage });
    const call = (dryRun: boolean) =>
      collectObjects({ ctx: other.platform, input: { dryRun, graceMs: 0 } });
    await expect(call(false)).rejects.toMatchObject({ reason: 'conflict' });
    await expect(call(true)).rejects.toThrow(/another installation/);
    await other.close();
    expect(await stored()).toEqual([key]);
  });

  it('gives up for now while the storage is away, and keeps its marks', async () => {
    const key = name('images', 'png');
    await put(key);
    await collect();
    await age();
    const away = vi
      .spyOn(test.platform.storage, 'remove')
      .mockRejectedValue(new StorageError('unavailable', 'The stored files cannot be reached.'));
    await expect(collect()).rejects.toMatchObject({ reason: 'unavailable' });
    away.mockRestore();
    expect(await marks()).toBe(1);
    expect((await collect()).removed).toHaveLength(1);
  });
});

describe('an object that is named again', () => {
  const aMarked = async () => {
    const key = name('images', 'png');
    await put(key);
    await collect();
    await age();
    return key;
  };

  it('after it was marked stays, and its time begins anew', async () => {
    const key = await aMarked();
    await keepObject(test.platform, key, Buffer.from(key));
    expect((await collect()).waiting).toHaveLength(1);
    expect(await stored()).toEqual([key]);
  });

  it('between the look at the rows and the removal stays', async () => {
    const { db } = test.platform;
    const key = await aMarked();
    const projectId = await seedProject(db);
    const select = vi.spyOn(db, 'transaction');
    // The sweep of the object is about to begin: its batch was found to be named by nobody.
    select.mockImplementationOnce(async (...sweep) => {
      const media = { projectId, name: 'a', sizeBytes: 1, idempotencyKey: randomUUID() };
      await db.insert(images).values({ ...media, fileKey: key, width: 1, height: 1 });
      return db.transaction(...sweep);
    });
    expect((await collect()).removed).toEqual([]);
    select.mockRestore();
    expect(await stored()).toEqual([key]);
  });

  it('while it is being removed is put again', async () => {
    const key = await aMarked();
    const { storage } = test.platform;
    const remove = storage.remove;
    let keeping: Promise<unknown> = Promise.resolve();
    const spy = vi.spyOn(storage, 'remove').mockImplementation(async (gone) => {
      keeping = keepObject(test.platform, key, Buffer.from(key));
      await remove(gone);
    });
    await collect();
    await keeping;
    spy.mockRestore();
    expect(await stored()).toEqual([key]);
  });
});

describe('a picture that stands for nothing any more', () => {
  const aPicture = async (createdAt: Date) => {
    const [avifKey, jpegKey] = [name('posters', 'avif'), name('posters', 'jpg')];
    const drawn = { drawnHash: randomUUID(), width: 1, height: 1 };
    const [row] = await test.platform.db
      .insert(posters)
      .values({ ...drawn, avifKey, jpegKey, createdAt })
      .returning({ id: posters.id });
    for (const key of [avifKey, jpegKey]) await put(key);
    return { posterId: row?.id ?? '', keys: [avifKey, jpegKey] };
  };
  const longAgo = new Date(Date.now() - GRACE_MS - 1_000);

  it('loses its row, and its files after the time of grace; a dry run tells both', async () => {
    const { keys } = await aPicture(longAgo);
    expect(await collect(true)).toMatchObject({ forgotten: keys, waiting: [], removed: [] });
    expect(await test.platform.db.$count(posters)).toBe(1);
    const first = await collect();
    expect(first.forgotten).toEqual(keys);
    expect(first.waiting.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    expect(await test.platform.db.$count(posters)).toBe(0);
    await age();
    expect((await collect()).removed).toHaveLength(2);
    expect(await stored()).toEqual([]);
  });

  it('stays while it is new, or while a project, a link or a revision shows it', async () => {
    const { db } = test.platform;
    await aPicture(new Date());
    const shown = [await aPicture(longAgo), await aPicture(longAgo), await aPicture(longAgo)];
    const [ofProject, ofLink, ofRevision] = shown.map(({ posterId }) => posterId);
    const projectId = await seedProject(db);
    const [project] = await db
      .update(projects)
      .set({ posterId: ofProject })
      .where(eq(projects.id, projectId))
      .returning();
    const ownerId = project?.ownerId ?? '';
    await db
      .insert(shares)
      .values({ projectId, ownerId, tokenHash: randomUUID(), posterId: ofLink });
    await seedRevisions(db, projectId, [{ tsxCode: 'a', posterId: ofRevision }]);
    expect((await collect()).forgotten).toEqual([]);
    expect(await db.$count(posters)).toBe(4);
  });
});

it('is done by a job that asks for its next time', async () => {
  const key = name('images', 'png');
  await put(key);
  const { 'collect-objects': handler } = jobHandlers(test.platform);
  const { signal } = new AbortController();
  await handler?.run({ subject: 'storage', attempt: 1, signal });
  expect(await marks()).toBe(1);
  const [next] = await test.platform.db.select().from(jobs).where(eq(jobs.kind, 'collect-objects'));
  expect(next?.status).toBe('queued');
  expect(next?.runAt.getTime()).toBeGreaterThan(Date.now() + 23 * 60 * 60_000);
});
