import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';

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

it('keeps a reply whose pieces cut an emoji in two', async () => {
  const ctx = await test.signIn();
  // Pieces of five characters, each a row of its own: the rocket is cut between them.
  const text = `Off 🚀 we go.\n${addSceneReply('Rocket', 'red')}`;
  server.script({ kind: 'reply', text, speed: 100 });
  const { events, project } = await createAndWait(ctx, 'A rocket');
  expect(events.at(-1)).toEqual({ type: 'finished' });
  expect(project.messages[1]?.content).toBe('Off 🚀 we go.');
});

it('keeps a reply with a character that PostgreSQL refuses', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: `One\0two.\n${addSceneReply('Nul', 'red')}` });
  const { events, project } = await createAndWait(ctx, 'A scene');
  expect(events.at(-1)).toEqual({ type: 'finished' });
  expect(project.messages[1]?.content).toBe('Onetwo.');
});
