import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentKey } from './key';
import { createLocalStorage } from './local-storage';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'storage test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (content: string) => new TextEncoder().encode(content);
const storage = () => createLocalStorage(join(root, 'objects'));

describe('local storage', () => {
  it('gives back what was put, with size and media type, and leaves no part files', async () => {
    const key = await contentKey('components', bytes('return A;'), 'js');
    const put = await storage().put(key, bytes('return A;'));
    expect(put).toEqual({ key, sizeBytes: 9, contentType: 'text/javascript; charset=utf-8' });
    const opened = await storage().open(key);
    expect(opened && (await text(opened.stream))).toBe('return A;');
    expect(await readdir(join(root, 'objects/components'))).toEqual([key.split('/')[1]]);
  });

  it('names files by their content', async () => {
    const path = join(root, 'out.mp4');
    await writeFile(path, 'abc');
    expect(await contentKey('renders', { path }, 'mp4')).toBe(
      'renders/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.mp4',
    );
  });

  it('copies a file and serves a part of it', async () => {
    const path = join(root, 'out.mp4');
    await writeFile(path, '0123456789');
    await storage().put('renders/a.mp4', { path });
    const part = await storage().open('renders/a.mp4', { start: 2, end: 4 });
    expect(part?.object.sizeBytes).toBe(10);
    expect(part && (await buffer(part.stream)).toString()).toBe('234');
  });

  it('never changes an object that exists', async () => {
    await storage().put('renders/a.mp4', bytes('first'));
    await storage().put('renders/a.mp4', bytes('second!'));
    expect((await storage().stat('renders/a.mp4'))?.sizeBytes).toBe(5);
  });

  it('answers null for what is not there, and removes twice without complaint', async () => {
    await storage().put('renders/a.mp4', bytes('x'));
    await storage().remove('renders/a.mp4');
    await storage().remove('renders/a.mp4');
    expect(await storage().stat('renders/a.mp4')).toBeNull();
    expect(await storage().open('renders/a.mp4')).toBeNull();
  });

  it.each(['../secret', 'renders/../../x', '/etc/passwd', 'renders', 'a/b/c', 'a/.hidden', 'a/\0'])(
    'refuses the key %j',
    async (key) => {
      await expect(storage().stat(key)).rejects.toMatchObject({ reason: 'invalid-key' });
      await expect(storage().put(key, bytes('x'))).rejects.toMatchObject({ reason: 'invalid-key' });
    },
  );

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
