import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createContext } from '~/server/api/context';
import { renders } from '~/server/db/schema/output';
import { createAndWait } from '~/server/testing/generation';
import { type HttpApp, openHttpApp, type TestBrowser } from '~/server/testing/http';
import { POST as authenticate } from '../../../auth/[...all]/route';
import { GET } from './route';

let app: HttpApp;
let owner: TestBrowser;
let projectId: string;

beforeAll(async () => {
  app = await openHttpApp();
  owner = await openGuest();
  const ctx = await createContext(owner.request('/'));
  ({ projectId } = await createAndWait(ctx, 'A title: Hello'));
});
afterAll(() => app.close());

async function openGuest(): Promise<TestBrowser> {
  const browser = app.openBrowser();
  const init = { method: 'POST', body: '{}' };
  browser.take(await authenticate(browser.request('/api/auth/sign-in/anonymous', init)));
  return browser;
}

async function addRender(fileName: string): Promise<string> {
  const { actor } = await createContext(owner.request('/'));
  const path = join(app.platform.tempDir, '..', `${randomUUID()}.mp4`);
  await writeFile(path, 'moving pictures');
  const fileKey = `renders/${randomUUID()}.mp4`;
  await app.platform.storage.put(fileKey, { path });
  const [row] = await app.platform.db
    .insert(renders)
    .values({
      projectId,
      ownerId: actor?.userId ?? '',
      idempotencyKey: randomUUID(),
      status: 'done',
      composition: { title: 'T', width: 2, height: 2, fps: 30, scenes: [] },
      framesTotal: 1,
      fileName,
      fileKey,
    })
    .returning();
  return row?.id ?? '';
}

const download = (browser: TestBrowser, id: string) =>
  GET(browser.request(`/api/renders/${id}/file`), { params: Promise.resolve({ id }) });

it('gives the owner the file under its name, in every script and whatever is in it', async () => {
  const response = await download(owner, await addRender('größe-動画"\r\nx-evil: 1.mp4'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe('15');
  expect(response.headers.get('x-evil')).toBeNull();
  const disposition = response.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="gr__e-____[^"]*\.mp4"; /);
  expect(disposition).toContain("filename*=UTF-8''gr%C3%B6%C3%9Fe-%E5%8B%95%E7%94%BB");
  expect(await response.text()).toBe('moving pictures');
});

it.each(['..%2f..%2fsecret', '../../../secret', randomUUID()])('knows no export %s', async (id) => {
  expect((await download(owner, id)).status).toBe(404);
});

it('gives nothing to a stranger, and asks a visitor to sign in', async () => {
  const id = await addRender('mine.mp4');
  expect((await download(await openGuest(), id)).status).toBe(404);
  expect((await download(app.openBrowser(), id)).status).toBe(401);
});

it('says in a sentence that the stored files cannot be reached, and logs why', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const id = await addRender('mine.mp4');
  const broken = vi.spyOn(app.platform.storage, 'open');
  broken.mockRejectedValue(new Error('EIO /mnt/disk7'));
  const response = await download(owner, id);
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/^The file cannot be read[^/]*\.$/);
  expect(log.mock.calls.join()).toContain('/mnt/disk7');
  broken.mockRestore();
  log.mockRestore();
});
