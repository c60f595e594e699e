import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceContext } from '~/server/services/context';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { wavTone } from '~/server/testing/sound';
import { getProject } from '../project/get';
import { redo, undo } from '../step/undo';
import { addAudio } from './add';
import { changeAudio } from './change';
import { removeAudio } from './remove';

let server: ModelServer;
let test: TestPlatform;
const tone = wavTone(2);

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
});
afterAll(async () => {
  await test.close();
  await server.close();
});

async function aProject() {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const { projectId } = await createAndWait(ctx, 'One scene');
  return { ctx, projectId };
}

const body = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();
const add = (ctx: ServiceContext, projectId: string, fileName = 'Tone.wav') =>
  addAudio({
    ctx,
    input: { projectId, fileName, startFrame: 0, idempotencyKey: randomUUID(), body: body(tone) },
  });
const audio = async (ctx: ServiceContext, id: string) =>
  (await getProject({ ctx, input: { id } })).composition.audio ?? [];

describe('adding a sound', () => {
  it('lays it under the video, with its length in frames, and is one step', async () => {
    const { ctx, projectId } = await aProject();
    const track = await add(ctx, projectId, 'Summer theme.mp3');
    expect(track).toMatchObject({
      name: 'Summer theme',
      durationInFrames: 60,
      volume: 1,
      url: expect.stringMatching(new RegExp(`^/api/audio/${track.id}/[0-9a-f]{64}\\.wav$`)),
    });
    expect(await audio(ctx, projectId)).toEqual([track]);
    expect(await undo({ ctx, input: { projectId } })).toEqual({ label: 'Add sound' });
    expect(await audio(ctx, projectId)).toEqual([]);
    await redo({ ctx, input: { projectId } });
    expect(await audio(ctx, projectId)).toEqual([track]);
  });

  it('happens once when it is sent twice, also at once', async () => {
    const { ctx, projectId } = await aProject();
    const input = { projectId, fileName: 'a.wav', startFrame: 3, idempotencyKey: randomUUID() };
    const send = () => addAudio({ ctx, input: { ...input, body: body(tone) } });
    const tracks = [...(await Promise.all([send(), send()])), await send()];
    expect(new Set(tracks.map(({ id }) => id)).size).toBe(1);
    expect(await audio(ctx, projectId)).toHaveLength(1);
  });

  it('stops at ten', async () => {
    const { ctx, projectId } = await aProject();
    for (let count = 0; count < 10; count++) await add(ctx, projectId);
    await expect(add(ctx, projectId)).rejects.toMatchObject({
      reason: 'conflict',
      message: 'A video can have 10 sounds. Remove one to add another.',
    });
  });

  it('refuses more than 25 MB without taking them all, and a stranger before anything', async () => {
    const { ctx, projectId } = await aProject();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const input = { projectId, fileName: 'a.wav', startFrame: 0, idempotencyKey: randomUUID() };
    await expect(addAudio({ ctx, input: { ...input, body: endless } })).rejects.toMatchObject({
      message: expect.stringContaining('25 MB'),
    });
    expect(sent).toBeLessThan(30);
    await expect(add(await test.signIn(), projectId)).rejects.toMatchObject({
      reason: 'not_found',
    });
  });
});

describe('changing a sound', () => {
  it('keeps what can be kept of it, one step at a time', async () => {
    const { ctx, projectId } = await aProject();
    const { id: trackId } = await add(ctx, projectId);
    const wanted = { startFrame: 12, offsetFrames: 999, volume: 0.25, fadeOutFrames: 30 };
    expect(await changeAudio({ ctx, input: { trackId, ...wanted } })).toMatchObject({
      ...wanted,
      offsetFrames: 59,
    });
    await changeAudio({ ctx, input: { trackId, name: 'Theme' } });
    await changeAudio({ ctx, input: { trackId, volume: 0.25 } });
    expect(await undo({ ctx, input: { projectId } })).toEqual({ label: 'Rename sound' });
    expect(await undo({ ctx, input: { projectId } })).toEqual({ label: 'Change sound' });
    expect(await audio(ctx, projectId)).toMatchObject([{ name: 'Tone', startFrame: 0, volume: 1 }]);
  });

  it('and removing one is for its owner only', async () => {
    const { ctx, projectId } = await aProject();
    const { id: trackId } = await add(ctx, projectId);
    const stranger = await test.signIn();
    const input = { trackId };
    await expect(changeAudio({ ctx: stranger, input })).rejects.toThrow('not yours');
    await expect(removeAudio({ ctx: stranger, input })).rejects.toThrow('not yours');
    expect(await audio(ctx, projectId)).toHaveLength(1);
  });
});

it('brings a removed sound back as it was', async () => {
  const { ctx, projectId } = await aProject();
  const { id: trackId } = await add(ctx, projectId);
  const changed = await changeAudio({ ctx, input: { trackId, volume: 0.5 } });
  await removeAudio({ ctx, input: { trackId } });
  expect(await audio(ctx, projectId)).toEqual([]);
  await undo({ ctx, input: { projectId } });
  expect(await audio(ctx, projectId)).toEqual([changed]);
});
