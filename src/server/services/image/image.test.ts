import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_IMAGE_BYTES } from '~/core/scene/image-asset';
import type { ServiceContext } from '~/server/services/context';
import { createAndWait } from '~/server/testing/generation';
import { redImage, TEST_IMAGES } from '~/server/testing/images';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import { getProject } from '../project/get';
import { openShareVideo } from '../share/open';
import { addImage } from './add';
import { openImageFile } from './open-file';
import { readImage } from './read-image';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
});
afterAll(async () => {
  await test.close();
  await server.close();
});

async function aProject(source = '<AbsoluteFill />') {
  const ctx = await test.signIn();
  const tsx = `export default function Scene() { return ${source}; }`;
  server.script({ kind: 'reply', text: `\`\`\`tsx add name="One"\n${tsx}\n\`\`\`\n` });
  const { projectId } = await createAndWait(ctx, 'One scene');
  return { ctx, projectId };
}

const stream = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();
const add = (
  ctx: ServiceContext,
  projectId: string,
  { bytes = redImage('png'), key = randomUUID() } = {},
) =>
  addImage({
    ctx,
    input: { projectId, fileName: 'Our logo.png', idempotencyKey: key, body: stream(bytes) },
  });

describe('reading an image', () => {
  it.each(TEST_IMAGES)('finds the size of a %s', (kind) => {
    const extension = kind.startsWith('webp') ? 'webp' : kind;
    expect(readImage(redImage(kind))).toEqual({ extension, width: 12, height: 7 });
  });

  it.each(TEST_IMAGES)('never fails on a %s that is cut', (kind) => {
    const bytes = redImage(kind);
    for (let end = 0; end < bytes.length; end += 1) {
      try {
        readImage(bytes.subarray(0, end));
      } catch (error) {
        expect(error).toMatchObject({ reason: 'invalid_input' });
      }
    }
  });

  it.each([
    ['<html><script>alert(1)</script>', /^This file is no image/],
    ['', /^This file is no image/],
  ])('refuses %j with a sentence', (text, message) => {
    expect(() => readImage(new TextEncoder().encode(text))).toThrow(message);
  });

  it('refuses more pixels than a browser can bear', () => {
    const bytes = redImage('png');
    new DataView(bytes.buffer).setUint32(16, 60_000);
    expect(() => readImage(bytes)).toThrow(/60000 × 7 pixels/);
  });
});

describe('attaching an image', () => {
  it('stores it once for each key, and serves it under its own address', async () => {
    const { ctx, projectId } = await aProject();
    const key = randomUUID();
    const all = await Promise.all([
      add(ctx, projectId, { key }),
      add(ctx, projectId, { key }),
      add(ctx, projectId, { key }),
    ]);
    const [image] = all;
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(image).toMatchObject({ name: 'Our logo.png', width: 12, height: 7 });
    const [, , , imageId = '', file = ''] = image?.url.split('/') ?? [];
    const { object } = await openImageFile({ ctx, input: { imageId, file } });
    expect(object).toMatchObject({ contentType: 'image/png' });
    const wrong = { imageId, file: file.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    await expect(openImageFile({ ctx, input: wrong })).rejects.toMatchObject({
      reason: 'not_found',
    });
  });

  it('is for the owner of the project alone', async () => {
    const { projectId } = await aProject();
    const stranger = await test.signIn();
    await expect(add(stranger, projectId)).rejects.toMatchObject({ reason: 'not_found' });
  });

  it('refuses a file that is too large while it comes', async () => {
    const { ctx, projectId } = await aProject();
    const bytes = new Uint8Array(MAX_IMAGE_BYTES + 1);
    await expect(add(ctx, projectId, { bytes })).rejects.toThrow(/larger than 10 MB/);
  });
});

it('tells a visitor of the images that the scenes show, and of no others', async () => {
  const { ctx, projectId } = await aProject();
  const [shown, hidden] = [await add(ctx, projectId), await add(ctx, projectId)];
  const source = `<Img src="asset:${shown.id}" />`;
  const other = await aProject(source);
  const mine = await getProject({ ctx, input: { id: projectId } });
  expect(mine.composition.images?.map(({ id }) => id)).toEqual([shown.id, hidden.id]);
  // A scene that names an image of another project is told of none.
  const { token } = await makeShare(other.ctx, { projectId: other.projectId });
  const opened = await openShareVideo({ ctx: other.ctx, input: { token } });
  expect(opened.composition.images).toEqual([]);
});
