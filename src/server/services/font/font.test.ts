import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FONT_BYTES, MAX_PROJECT_FONT_FILES, MAX_PROJECT_FONTS } from '~/core/scene/font-asset';
import { fonts } from '~/server/db/schema/font';
import type { ServiceContext } from '~/server/services/context';
import { bundledFont, narrowFiles, narrowFont } from '~/server/testing/fonts';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { seedFont } from '~/server/testing/revisions';
import { makeShare } from '~/server/testing/share';
import { collectObjects } from '../object/collect';
import { getProject } from '../project/get';
import { copyShare } from '../share/copy';
import { openShareVideo } from '../share/open';
import { redo, undo } from '../step/undo';
import { addFont } from './add';
import { openFontFile } from './open-file';
import { removeFont } from './remove';

let server: ModelServer;
let test: TestPlatform;
const acme = await narrowFont('Acme Wide');

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
});
afterAll(async () => {
  await test.close();
  await server.close();
});

/** A project whose only scene names Acme Wide. */
async function aProject() {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'Acme Wide') });
  const { projectId } = await createAndWait(ctx, 'One scene');
  return { ctx, projectId };
}

const body = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();
const add = (
  ctx: ServiceContext,
  projectId: string,
  bytes: Uint8Array<ArrayBuffer> = acme,
  { fileName = 'acme.ttf', key = randomUUID() } = {},
) =>
  addFont({
    ctx,
    input: { projectId, fileName, idempotencyKey: key, body: body(bytes) },
  });
const fontsOf = async (ctx: ServiceContext, id: string) =>
  (await getProject({ ctx, input: { id } })).composition.fonts ?? [];
const open = (url: string) => {
  const [, fontId = '', file = ''] = /^\/api\/fonts\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  return openFontFile({ ctx: test.platform, input: { fontId, file } });
};

describe('adding a typeface', () => {
  it('gives it to all scenes by its own name, and is one step', async () => {
    const { ctx, projectId } = await aProject();
    const font = await add(ctx, projectId);
    expect(font).toMatchObject({
      ...{ family: 'Acme Wide', weight: '400', style: 'normal' },
      url: expect.stringMatching(new RegExp(`^/api/fonts/${font.id}/[0-9a-f]{64}\\.woff2$`)),
    });
    expect(await fontsOf(ctx, projectId)).toEqual([font]);
    expect(await undo({ ctx, input: { projectId } })).toEqual({ label: 'Add typeface' });
    expect(await fontsOf(ctx, projectId)).toEqual([]);
    await redo({ ctx, input: { projectId } });
    expect(await fontsOf(ctx, projectId)).toEqual([font]);
  });

  it('happens once when it is sent twice, also at once, and under another name', async () => {
    const { ctx, projectId } = await aProject();
    const key = randomUUID();
    const [one, other] = await Promise.all([
      add(ctx, projectId, acme, { key }),
      add(ctx, projectId, acme, { key }),
    ]);
    const again = await add(ctx, projectId, acme, { fileName: 'copy.woff2' });
    expect([other, again]).toEqual([one, one]);
    expect(await fontsOf(ctx, projectId)).toEqual([one]);
  });

  it('keeps the letters of other alphabets beside each other, each a file of one family', async () => {
    const { ctx, projectId } = await aProject();
    const path = (part: string) => `fontsource/anton/files/anton-${part}-400-normal.woff2`;
    const parts = await Promise.all(['latin', 'vietnamese'].map((part) => bundledFont(path(part))));
    for (const part of parts) await add(ctx, projectId, new Uint8Array(part));
    expect((await fontsOf(ctx, projectId)).map(({ family }) => family)).toEqual(['Anton', 'Anton']);
  });

  it('takes the name of the file where the font has none', async () => {
    const { ctx, projectId } = await aProject();
    const nameless = await narrowFont('');
    const font = await add(ctx, projectId, nameless, { fileName: 'Acme_Sans "Pro".ttf' });
    expect(font.family).toBe('Acme Sans Pro');
  });

  it('refuses what is no typeface, too large, or one too many', async () => {
    const { ctx, projectId } = await aProject();
    const text = new TextEncoder().encode('<svg/>');
    await expect(add(ctx, projectId, text)).rejects.toMatchObject({ reason: 'invalid_input' });
    const large = new Uint8Array(MAX_FONT_BYTES + 1);
    await expect(add(ctx, projectId, large)).rejects.toThrow('larger than 8 MB');
    for (let count = 0; count < MAX_PROJECT_FONTS; count++) await seedFont(ctx.db, projectId);
    await expect(add(ctx, projectId)).rejects.toMatchObject({ reason: 'conflict' });
    const stranger = await test.signIn();
    await expect(add(stranger, projectId)).rejects.toMatchObject({ reason: 'not_found' });
  });
});

it('does not keep files without end by adding and removing', async () => {
  const { ctx, projectId } = await aProject();
  const row = { projectId, family: 'Gone', weight: '400', style: 'normal' as const, sizeBytes: 1 };
  const gone = Array.from({ length: MAX_PROJECT_FONT_FILES }, () => ({
    ...{ ...row, fileKey: `fonts/${'0'.repeat(64)}.woff2` },
    ...{ idempotencyKey: randomUUID(), deletedAt: new Date() },
  }));
  await ctx.db.insert(fonts).values(gone);
  await expect(add(ctx, projectId)).rejects.toThrow('can take no more');
});

describe('the file of a typeface', () => {
  it('is served while it is in its project, again after undo, and to nobody with half an address', async () => {
    const { ctx, projectId } = await aProject();
    const { id: fontId, url } = await add(ctx, projectId);
    expect((await open(url)).object.contentType).toBe('font/woff2');
    await expect(open(url.replace(fontId, randomUUID()))).rejects.toThrow('not there');
    await expect(open(url.replace(/[0-9a-f]{64}/, '0'.repeat(64)))).rejects.toThrow('not there');
    await removeFont({ ctx, input: { fontId } });
    expect(await fontsOf(ctx, projectId)).toEqual([]);
    await expect(open(url)).rejects.toThrow('not there');
    await undo({ ctx, input: { projectId } });
    expect((await open(url)).object.sizeBytes).toBeGreaterThan(1_000);
  });

  it('is kept for as long as its row is, also of one that was removed', async () => {
    const { ctx, projectId } = await aProject();
    const { id: fontId, url } = await add(ctx, projectId);
    await removeFont({ ctx, input: { fontId } });
    await collectObjects({ ctx: test.platform, input: { dryRun: false, graceMs: 0 } });
    await undo({ ctx, input: { projectId } });
    expect((await open(url)).object.sizeBytes).toBeGreaterThan(1_000);
  });
});

describe('a share', () => {
  it('has the typefaces that its scenes name, and no others', async () => {
    const { ctx, projectId } = await aProject();
    const font = await add(ctx, projectId);
    await add(ctx, projectId, await narrowFont('Secret Brand'));
    const token = (await makeShare(ctx, { projectId })).token;
    const { composition } = await openShareVideo({ ctx, input: { token } });
    expect(composition.fonts).toEqual([font]);
  });

  it('that is pinned keeps them, and a live one follows', async () => {
    const { ctx, projectId } = await aProject();
    const { id: fontId, url } = await add(ctx, projectId);
    const pinned = await makeShare(ctx, { projectId, mode: 'pinned' });
    const live = await makeShare(ctx, { projectId, mode: 'live' });
    const fontsIn = async (share: typeof pinned) => {
      const input = { token: share.token };
      return (await openShareVideo({ ctx, input })).composition.fonts?.map(({ id }) => id);
    };
    expect(await fontsIn(live)).toEqual([fontId]);
    await removeFont({ ctx, input: { fontId } });
    expect(await fontsIn(live)).toEqual([]);
    expect(await fontsIn(pinned)).toEqual([fontId]);
    expect((await open(url)).object.contentType).toBe('font/woff2');
  });

  it('is copied with them, as typefaces of the copy’s own', async () => {
    const { ctx, projectId } = await aProject();
    const { id: fontId, ...described } = await add(ctx, projectId);
    const share = await makeShare(ctx, { projectId, mode: 'pinned', allowCopy: true });
    await removeFont({ ctx, input: { fontId } });
    const visitor = await test.signIn();
    const input = { token: share.token, idempotencyKey: randomUUID() };
    const copy = await copyShare({ ctx: visitor, input });
    const [font, ...others] = await fontsOf(visitor, copy.projectId);
    expect(others).toEqual([]);
    expect(font).toMatchObject({ family: described.family, weight: described.weight });
    expect(font?.id).not.toBe(fontId);
    expect((await open(font?.url ?? '')).object.contentType).toBe('font/woff2');
    const rows = await ctx.db.select().from(fonts).where(eq(fonts.projectId, copy.projectId));
    expect(rows).toHaveLength(1);
  });
});

it('stores one file for a typeface that two projects have, in whatever form it came', async () => {
  const { ctx, projectId } = await aProject();
  const other = await aProject();
  const { ttf, woff } = await narrowFiles();
  const one = await add(ctx, projectId, new Uint8Array(ttf));
  const two = await add(other.ctx, other.projectId, new Uint8Array(woff));
  expect(one.url.split('/').at(-1)).toBe(two.url.split('/').at(-1));
});
