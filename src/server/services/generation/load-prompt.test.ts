import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { images } from '~/server/db/schema/project';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import type { ServiceContext } from '../context';
import { continueGeneration } from './continue';
import { retryGeneration } from './retry';

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

const lastContent = (): unknown => server.requests.at(-1)?.messages.at(-1)?.content;

async function addImage(ctx: ServiceContext, projectId: string, name: string, bytes: Uint8Array) {
  const fileKey = `images/${randomUUID()}.png`;
  await ctx.storage.put(fileKey, bytes);
  const row = { projectId, name, fileKey, sizeBytes: bytes.length, width: 40, height: 30 };
  const [image] = await ctx.db
    .insert(images)
    .values({ ...row, idempotencyKey: randomUUID() })
    .returning();
  return image?.id ?? '';
}

async function send(ctx: ServiceContext, projectId: string, text: string, imageIds: string[] = []) {
  const input = { projectId, text, sceneId: null, imageIds, idempotencyKey: randomUUID() };
  const { generationId } = await sendMessage({ ctx, input });
  await watchToEnd(ctx, generationId);
}

it('states asked lengths in frames, and what the task needs to know', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  await createAndWait(ctx, 'A bar chart, two scenes of 4 seconds each');
  expect(lastContent()).toContain('120 frames for each scene');
  expect(lastContent()).toContain('<knowledge of="charts">');
});

it('shows attached images to a model that can see, and names them to one that cannot', async () => {
  const blind = await test.signIn();
  const ctx = { ...blind, llm: { ...blind.llm, seesImages: true } };
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const { projectId } = await createAndWait(ctx, 'A red scene');
  const bytes = new Uint8Array([9, 8, 7, 6]);
  const id = await addImage(ctx, projectId, 'logo.png', bytes);
  await send(ctx, projectId, 'Put this in the corner', [id]);
  const url = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  expect(lastContent()).toMatchObject([
    { type: 'text', text: 'Image 1:' },
    { type: 'image_url', image_url: { url } },
    { type: 'text', text: expect.stringContaining(`src="asset:${id}" name="logo.png"`) },
  ]);
  await send(blind, projectId, 'Put this there as well', [id]);
  expect(lastContent()).toEqual(expect.stringContaining('seen="no"'));
  await send(ctx, projectId, 'Bigger');
  expect(lastContent()).toEqual(expect.stringContaining(`<image src="asset:${id}"`));
});

it('tells a model whose reply was cut what is there, and where it was', async () => {
  const ctx = await test.signIn();
  const half = '```tsx add name="Two" frames=60\nconst HALF = 1;\nconst { Abs';
  server.script({ kind: 'length', text: `Two scenes.\n${addSceneReply('One', 'red')}\n${half}` });
  const { generationId } = await createAndWait(ctx, 'Two scenes');
  server.script({
    kind: 'length',
    text: `${addSceneReply('Two', 'blue')}\n\`\`\`tsx add name="Three"\nconst T`,
  });
  const key = () => randomUUID();
  const second = await continueGeneration({ ctx, input: { generationId, idempotencyKey: key() } });
  await watchToEnd(ctx, second.generationId);
  expect(lastContent()).toContain('<kept scenes="1">');
  expect(lastContent()).toMatch(
    /name="One" frames=60\n… \(complete\)\n```\n+```tsx add name="Two" frames=60\nconst HALF = 1;/,
  );
  server.script({ kind: 'reply', text: addSceneReply('Three', 'lime') });
  const input = { generationId: second.generationId, idempotencyKey: key() };
  const third = await continueGeneration({ ctx, input });
  expect((await watchToEnd(ctx, third.generationId)).at(-1)).toEqual({ type: 'finished' });
  expect(lastContent()).toContain('<kept scenes="1 2">');
  expect(lastContent()).toMatch(/const HALF.*const T/s);
});

it('does not have a line carried out twice when a message is tried again', async () => {
  const ctx = await test.signIn();
  const two = addSceneReply('One', 'red') + addSceneReply('Two', 'blue');
  server.script({ kind: 'reply', text: two });
  const { projectId } = await createAndWait(ctx, 'Two scenes');
  server.script({ kind: 'cut', text: '@delete scene=1\nAnd now the ' });
  const input = { projectId, text: 'Delete one', sceneId: null, idempotencyKey: randomUUID() };
  const { generationId } = await sendMessage({ ctx, input });
  await watchToEnd(ctx, generationId);
  expect(lastContent()).not.toContain('<cut>');
  const retry = { generationId, idempotencyKey: randomUUID() };
  await watchToEnd(ctx, (await retryGeneration({ ctx, input: retry })).generationId);
  expect(lastContent()).toMatch(/<cut>.*@delete scene=1\nAnd now the.*Repeat no line/s);
});

it('asks for the message of the generation, also when a later one that waits says the same', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red'), speed: 400 });
  const { projectId } = await createAndWait(ctx, 'A red scene');
  const input = { projectId, text: 'Again', sceneId: null };
  const first = await sendMessage({ ctx, input: { ...input, idempotencyKey: randomUUID() } });
  const second = await sendMessage({ ctx, input: { ...input, idempotencyKey: randomUUID() } });
  await watchToEnd(ctx, first.generationId);
  await watchToEnd(ctx, second.generationId);
  const asked = server.requests.slice(-2).map(({ messages }) => messages.at(-1)?.content ?? '');
  expect(asked[0]?.match(/Again/g)).toHaveLength(1);
  // What the first one did is the project of the second, not something that it did itself.
  expect(asked[1]).not.toContain('<kept');
});
