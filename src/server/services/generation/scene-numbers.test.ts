import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSceneReply, createAndWait, sceneSource, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import { getProject } from '../project/get';

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

/** What a reply makes of a project with the scenes One and Two, and what it tells. */
async function afterReply(text: string, message = 'Go on') {
  const ctx = await test.signIn();
  const two = `${addSceneReply('One', 'red')}\n${addSceneReply('Two', 'blue')}`;
  server.script({ kind: 'reply', text: two });
  const { projectId } = await createAndWait(ctx, 'Two scenes');
  server.script({ kind: 'reply', text });
  const input = { projectId, text: message, sceneId: null, idempotencyKey: randomUUID() };
  const events = await watchToEnd(ctx, (await sendMessage({ ctx, input })).generationId);
  const { scenes } = await getProject({ ctx, input: { id: projectId } });
  return { scenes, started: events.filter((event) => event.type === 'scene-started') };
}

it('adds the scene that an edit names behind the last one', async () => {
  const { scenes, started } = await afterReply(
    `\`\`\`tsx edit scene=3 name="Three" frames=75\n${sceneSource('Three', 'gold')}\`\`\`\n`,
  );
  expect(scenes.map(({ name }) => name)).toEqual(['One', 'Two', 'Three']);
  expect(scenes[1]?.tsxCode).toContain("'blue'");
  expect(started).toMatchObject([{ intent: 'add', sceneId: null }]);
});

it('takes blocks for a scene that there is, whatever number they name', async () => {
  const { scenes } = await afterReply(
    "```tsx edit scene=3\n<<<<<<< SEARCH\n  return <AbsoluteFill style={{ backgroundColor: 'blue' }}>Two</AbsoluteFill>;\n=======\n  return <AbsoluteFill style={{ backgroundColor: 'gold' }}>Two</AbsoluteFill>;\n>>>>>>> REPLACE\n```\n",
  );
  expect(scenes).toHaveLength(2);
  expect(scenes[1]?.tsxCode).toContain("'gold'");
});

/** What the reply to the first message of a project tells of its scenes. */
async function firstReply(message: string, text: string) {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text });
  const { events } = await createAndWait(ctx, message);
  return events.filter((event) => event.type.startsWith('scene-'));
}

const one = addSceneReply('One', 'red', 45);

it('tells the length that a header asks for, and when all of the code has come', async () => {
  const events = await firstReply('A red scene', one);
  expect(events).toMatchObject([
    { type: 'scene-started', frames: 45 },
    { type: 'scene-written', index: 0 },
    { type: 'scene-stored' },
  ]);
  expect(events[0]).not.toHaveProperty('total');
});

it('tells how many scenes there will be where the first message or the reply says so', async () => {
  expect((await firstReply('Three scenes about tea', one))[0]).toMatchObject({ total: 3 });
  const of = one.replace('frames=45', 'frames=45 of=2');
  expect((await firstReply('Three scenes about tea', of))[0]).toMatchObject({ total: 2 });
  const { started } = await afterReply(one, 'Another one, after these two scenes');
  expect(started[0]).not.toHaveProperty('total');
});
