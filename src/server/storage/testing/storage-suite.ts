import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentKey } from '../key';
import type { Storage } from '../storage';
import { listAll } from './list-all';

const bytes = (content: string) => new TextEncoder().encode(content);
const MEGABYTE = 1024 * 1024;
/** More than any server lists at once. */
const MANY = 1_005;

/**
 * What every storage has to do. It writes below folders of its own (`suite-…`), and removes them
 * again, so that it may run on a bucket in use.
 */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
  describe(`the storage ${name}`, () => {
    const folder = `suite-${randomUUID()}`;
    let storage: Storage;
    let directory: string;

    beforeAll(async () => {
      storage = await open();
      directory = await mkdtemp(join(tmpdir(), 'storage suite-'));
    });
    afterAll(async () => {
      for (const { key } of await listAll(storage.list(folder))) await storage.remove(key);
      await rm(directory, { recursive: true, force: true });
    });

    it('gives back what was put, with size and media type', async () => {
      const key = await contentKey(folder, bytes('return A;'), 'js');
      const object = { key, sizeBytes: 9, contentType: 'text/javascript; charset=utf-8' };
      expect(await storage.put(key, bytes('return A;'))).toEqual(object);
      expect(await storage.stat(key)).toEqual(object);
      const opened = await storage.open(key);
      expect(opened?.object).toEqual(object);
      expect(opened && (await text(opened.stream))).toBe('return A;');
    });

    it('keeps a large file whole, and lets it be read in parts', async () => {
      const content = randomBytes(24 * MEGABYTE);
      const path = join(directory, 'out.mp4');
      await writeFile(path, content);
      const key = await contentKey(folder, { path }, 'mp4');
      expect(await storage.put(key, { path })).toMatchObject({ sizeBytes: content.length });
      const hash = createHash('sha256');
      const whole = await storage.open(key);
      for await (const chunk of whole?.stream ?? Readable.from([])) hash.update(chunk);
      expect(key).toContain(hash.digest('hex'));
      const range = { start: 10 * MEGABYTE, end: 10 * MEGABYTE + 99 };
      const part = await storage.open(key, range);
      expect(part?.object.sizeBytes).toBe(content.length);
      const read = part && (await buffer(part.stream));
      expect(read?.equals(content.subarray(range.start, range.end + 1))).toBe(true);
    });

    it('keeps an empty object, and names with characters of other meanings', async () => {
      const key = `${folder}/a.b_c-D.9.js`;
      expect(await storage.put(key, new Uint8Array())).toMatchObject({ sizeBytes: 0 });
      const opened = await storage.open(key);
      expect(opened && (await text(opened.stream))).toBe('');
    });

    it('never changes an object that exists', async () => {
      const key = `${folder}/first.mp4`;
      await storage.put(key, bytes('first'));
      expect(await storage.put(key, bytes('second!'))).toMatchObject({ sizeBytes: 5 });
      const opened = await storage.open(key);
      expect(opened && (await text(opened.stream))).toBe('first');
    });

    it('has one whole object after many have put it at the same moment', async () => {
      const key = `${folder}/together.js`;
      const body = randomBytes(MEGABYTE);
      await Promise.all(Array.from({ length: 8 }, () => storage.put(key, body)));
      const opened = await storage.open(key);
      expect(opened && (await buffer(opened.stream)).equals(body)).toBe(true);
    });

    it('answers null for what is not there, and removes twice without complaint', async () => {
      const key = `${folder}/gone.mp4`;
      expect(await storage.open(key)).toBeNull();
      await storage.put(key, bytes('x'));
      await storage.remove(key);
      await storage.remove(key);
      expect(await storage.stat(key)).toBeNull();
      expect(await storage.open(key)).toBeNull();
      await storage.put(key, bytes('again'));
      expect(await storage.stat(key)).toMatchObject({ sizeBytes: 5 });
    });

    it('lists a folder and the folders in it, and no other', async () => {
      const own = `${folder}-list`;
      const keys = [`${own}/a.js`, `${own}/${randomUUID()}/1.html`, `${own}/b.js.br`];
      for (const key of keys) await storage.put(key, bytes(key));
      await storage.put(`${own}er/c.js`, bytes('another folder'));
      const listed = await listAll(storage.list(own));
      expect(listed.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
      for (const { key, sizeBytes, modifiedAt } of listed) {
        expect(sizeBytes).toBe(key.length);
        expect(Math.abs(modifiedAt.getTime() - Date.now())).toBeLessThan(60_000);
      }
      expect(await listAll(storage.list(`${own}-nothing`))).toEqual([]);
      for (const key of [...keys, `${own}er/c.js`]) await storage.remove(key);
    });

    it('lists more objects than a server names at once', async () => {
      const own = `${folder}-many`;
      const keys = Array.from({ length: MANY }, (_, index) => `${own}/${index}.js`);
      for (let at = 0; at < MANY; at += 40) {
        await Promise.all(keys.slice(at, at + 40).map((key) => storage.put(key, bytes('x'))));
      }
      const listed = new Set((await listAll(storage.list(own))).map(({ key }) => key));
      expect(listed.size).toBe(MANY);
      for (let at = 0; at < MANY; at += 40) {
        await Promise.all(keys.slice(at, at + 40).map((key) => storage.remove(key)));
      }
      expect(await listAll(storage.list(own))).toEqual([]);
    }, 120_000);

    it.each([
      '../secret',
      'renders/../../x',
      'a/b/../c',
      '/etc/passwd',
      'renders',
      'a/b/c/d',
      'a/.hidden',
      'a/\0',
      'a/b/',
    ])('refuses the key %j', async (key) => {
      const refused = { name: 'StorageError', reason: 'invalid-key' };
      await expect(storage.stat(key)).rejects.toMatchObject(refused);
      await expect(storage.open(key)).rejects.toMatchObject(refused);
      await expect(storage.put(key, bytes('x'))).rejects.toMatchObject(refused);
      await expect(storage.remove(key)).rejects.toMatchObject(refused);
    });

    it('says that it is available', async () => {
      expect(await storage.status()).toEqual({ available: true, message: null });
    });
  });
}
