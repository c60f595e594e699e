import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createS3Storage } from './s3-storage';
import { listAll } from './testing/list-all';
import { type S3Server, startS3Server } from './testing/s3-server';
import { describeStorage } from './testing/storage-suite';

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(() => server.stop());

const bytes = (content: string) => new TextEncoder().encode(content);
const KEY = `components/${'0'.repeat(64)}.js`;

describeStorage('in a bucket', async () => createS3Storage(server.settings));

describe('storage in a bucket', () => {
  let warning: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    warning = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => warning.mockRestore());

  it('tells a CDN in front of it how to serve an object', async () => {
    const storage = createS3Storage(server.settings);
    await storage.put(KEY, bytes('export default 1;'));
    const { endpoint, bucket } = server.settings;
    const { headers } = await fetch(`${endpoint}/${bucket}/${KEY}`);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('says what the operator has to look at', async () => {
    const wrong = { ...server.settings, bucket: 'another-bucket' };
    expect(await createS3Storage(wrong).status()).toEqual({
      available: false,
      message: 'The bucket of S3_BUCKET does not exist.',
    });
    const keys = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
    expect(await createS3Storage({ ...server.settings, keys }).status()).toEqual({
      available: false,
      message: expect.stringMatching(/^The object storage refuses the keys/),
    });
    expect(warning).toHaveBeenCalledTimes(2);
  });

  it('fails with a sentence while the server is away, and goes on when it is back', async () => {
    const storage = createS3Storage(server.settings);
    const key = 'images/away.png';
    await server.kill();
    const away = { reason: 'unavailable', message: 'The stored files cannot be reached.' };
    await expect(storage.put(key, bytes('x'))).rejects.toMatchObject(away);
    await expect(storage.open(key)).rejects.toMatchObject(away);
    await expect(listAll(storage.list('images'))).rejects.toMatchObject(away);
    expect(await storage.status()).toMatchObject({ available: false });
    await server.restart();
    expect(await storage.stat(key)).toBeNull();
    await storage.put(key, bytes('x'));
    expect(await storage.stat(key)).toMatchObject({ sizeBytes: 1 });
  });
});
