import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { getProject } from '../project/get';
import { continueGeneration } from './continue';

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

it('asks once for the rest of a cut reply, from however many tabs, and keeps what came', async () => {
  const ctx = await test.signIn();
  server.script({
    kind: 'cut',
    text: `${addSceneReply('One', 'red')}\n\`\`\`tsx add name="Two"\nconst`,
  });
  const { generationId, projectId } = await createAndWait(ctx, 'Two scenes');
  const before = server.requests.length;
  server.script({ kind: 'reply', text: addSceneReply('Two', 'lime') });
  const press = () =>
    continueGeneration({ ctx, input: { generationId, idempotencyKey: randomUUID() } });
  const [first, ...others] = await Promise.all([press(), press(), press()]);
  for (const other of others) expect(other).toEqual(first);
  expect((await watchToEnd(ctx, first?.generationId ?? '')).at(-1)).toEqual({ type: 'finished' });
  expect(server.requests).toHaveLength(before + 1);
  const { scenes } = await getProject({ ctx, input: { id: projectId } });
  expect(scenes.map(({ name }) => name)).toEqual(['One', 'Two']);
});

it('refuses to go on with a reply that is whole', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const { generationId } = await createAndWait(ctx, 'One scene');
  const input = { generationId, idempotencyKey: randomUUID() };
  await expect(continueGeneration({ ctx, input })).rejects.toMatchObject({ reason: 'conflict' });
});
