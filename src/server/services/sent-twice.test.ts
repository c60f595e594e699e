import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from './chat/send';
import type { ServiceContext } from './context';
import { createProject } from './project/create';
import { getProject } from './project/get';
import { startRender } from './render/start';
import { saveCode } from './scene/save-code';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
});

afterAll(async () => {
  await test.close();
  await server.close();
});

/** An account that may export; whether this machine has a browser is not the question here. */
async function signIn() {
  const ctx = await test.signIn();
  const status = () => Promise.resolve({ available: true, message: null } as const);
  return { ...ctx, render: { ...ctx.render, status } };
}

const messages = async (ctx: ServiceContext, id: string) =>
  (await getProject({ ctx, input: { id } })).messages.length;

it('stores a hand edit once, also when both arrive at the same moment', async () => {
  const ctx = await signIn();
  const { project, projectId } = await createAndWait(ctx, 'Once');
  const sceneId = project.scenes[0]?.id ?? '';
  const tsxCode = 'export default () => <b>mine</b>;';
  const input = { sceneId, tsxCode, revision: 1, idempotencyKey: randomUUID() };
  const call = () => saveCode({ ctx, input });
  const [first, ...others] = await Promise.all([call(), call(), call()]);
  for (const other of others) expect(other).toEqual(first);
  const after = await getProject({ ctx, input: { id: projectId } });
  expect(after.scenes[0]?.revision).toBe(2);
});

it('answers one message and one export for each key, also at the same moment', async () => {
  const ctx = await signIn();
  const { projectId } = await createAndWait(ctx, 'Once');
  const idempotencyKey = randomUUID();
  const message = { projectId, text: 'More', sceneId: null, idempotencyKey };
  const send = () => sendMessage({ ctx, input: message });
  const [first, second] = await Promise.all([send(), send()]);
  expect(second).toEqual(first);
  await watchToEnd(ctx, first.generationId);
  expect(await messages(ctx, projectId)).toBe(4);
  const start = () => startRender({ ctx, input: { projectId, idempotencyKey } });
  const [one, two] = await Promise.all([start(), start()]);
  expect(two.id).toBe(one.id);
});

it('does not answer for one project with what was asked in another', async () => {
  const ctx = await signIn();
  const { projectId: other } = await createAndWait(ctx, 'Other');
  const idempotencyKey = randomUUID();
  const created = await createProject({ ctx, input: { prompt: 'First', idempotencyKey } });
  await watchToEnd(ctx, created.generationId);
  const message = { projectId: other, text: 'More', sceneId: null, idempotencyKey };
  await expect(sendMessage({ ctx, input: message })).rejects.toMatchObject({ reason: 'conflict' });
  await startRender({ ctx, input: { projectId: created.projectId, idempotencyKey } });
  const again = startRender({ ctx, input: { projectId: other, idempotencyKey } });
  await expect(again).rejects.toMatchObject({ reason: 'conflict' });
});

it('takes the same key of two people for two wishes', async () => {
  const input = { prompt: 'Same key', idempotencyKey: randomUUID() };
  const [ann, bob] = [await signIn(), await signIn()];
  const one = await createProject({ ctx: ann, input });
  const two = await createProject({ ctx: bob, input });
  expect(two.projectId).not.toBe(one.projectId);
  await watchToEnd(ann, one.generationId);
  await watchToEnd(bob, two.generationId);
});
