import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentKey } from './key';
import { createLocalStorage } from './local-storage';
import { listAll } from './testing/list-all';
import { describeStorage } from './testing/storage-suite';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'storage test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (content: string) => new TextEncoder().encode(content);
const storage = () => createLocalStorage(join(root, 'objects'));

const suiteRoot = join(tmpdir(), `storage suite ${randomUUID()}`);
describeStorage('on the disk', async () => createLocalStorage(suiteRoot));
afterAll(() => rm(suiteRoot, { recursive: true, force: true }));

describe('local storage', () => {
  it('leaves no part files', async () => {
    const key = await contentKey('components', bytes('return A;'), 'js');
    await storage().put(key, bytes('return A;'));
    expect(await readdir(join(root, 'objects/components'))).toEqual([key.split('/')[1]]);
  });

  it('names files by their content', async () => {
    const path = join(root, 'out.mp4');
    await writeFile(path, 'abc');
    expect(await contentKey('renders', { path }, 'mp4')).toBe(
      'renders/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.mp4',
    );
  });

  it('removes parts that stopped writers left long ago, and lists none', async () => {
    await storage().put('renders/a.mp4', bytes('x'));
    const [old, fresh] = [`.${randomUUID()}.part`, `.${randomUUID()}.part`];
    for (const name of [old, fresh]) await writeFile(join(root, 'objects/renders', name), 'half');
    const long = new Date(Date.now() - 2 * 86_400_000);
    await utimes(join(root, 'objects/renders', old), long, long);
    const listed = await listAll(storage().list('renders'));
    expect(listed.map(({ key }) => key)).toEqual(['renders/a.mp4']);
    const left = await readdir(join(root, 'objects/renders'));
    expect(left.toSorted()).toEqual([fresh, 'a.mp4'].toSorted());
  });

  it('reports a folder that cannot be used, in its status and in its errors', async () => {
    await writeFile(join(root, 'objects'), 'a file in the way');
    expect((await storage().status()).available).toBe(false);
    await expect(storage().put('renders/a.mp4', bytes('x'))).rejects.toMatchObject({
      reason: 'unavailable',
      message: 'The stored files cannot be reached.',
    });
  });

  it('is available from the first call on', async () => {
    expect(await storage().status()).toEqual({ available: true, message: null });
  });
});
