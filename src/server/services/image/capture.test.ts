import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RenderEngine, RenderError } from '~/server/render/render-engine';
import type { ServiceContext } from '~/server/services/context';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { redImage } from '~/server/testing/images';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { captureFrame } from './capture';

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

async function aProject(still: RenderEngine['still']) {
  const signedIn = await test.signIn();
  const ctx: ServiceContext = { ...signedIn, render: { ...signedIn.render, still } };
  server.script({ kind: 'reply', text: addSceneReply('One', 'red', 60) });
  const { projectId } = await createAndWait(ctx, 'One scene');
  const capture = (frame: number, idempotencyKey = randomUUID(), by = ctx) =>
    captureFrame({ ctx: by, input: { projectId, frame, idempotencyKey } });
  return { ctx, capture };
}

it('keeps the picture at a frame as an image, and draws it once for each key', async () => {
  const frames: number[] = [];
  const { ctx, capture } = await aProject(async ({ frame, outputPath }) => {
    frames.push(frame);
    await writeFile(outputPath, redImage('png'));
  });
  const key = randomUUID();
  const image = await capture(45, key);
  expect(image).toMatchObject({ name: 'The picture at 01.15', width: 12, height: 7 });
  expect(await capture(45, key)).toEqual(image);
  await capture(9_999);
  expect(frames).toEqual([45, 59]);
  expect(await readdir(ctx.tempDir)).toEqual([]);
});

it('says why there is no picture, and leaves nothing', async () => {
  const { ctx, capture } = await aProject(async () => {
    throw new RenderError('missing-browser', 'No Chromium was found.');
  });
  await expect(capture(0)).rejects.toMatchObject({
    reason: 'unavailable',
    message: 'The picture could not be drawn. No Chromium was found.',
  });
  expect(await readdir(ctx.tempDir)).toEqual([]);
});

it('draws for the owner alone', async () => {
  const { capture } = await aProject(async () => undefined);
  const stranger = await test.signIn();
  await expect(capture(0, randomUUID(), stranger)).rejects.toMatchObject({ reason: 'not_found' });
});
