import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import type { ServiceContext } from '../context';
import { getProject } from '../project/get';
import { duplicateScene } from '../scene/duplicate';
import { moveScene } from '../scene/move';
import { redo, undo } from '../step/undo';

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

const THREE = ['One', 'Two', 'Three'].map((name) => addSceneReply(name, 'red')).join('\n');

async function threeScenes() {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: THREE });
  return { ctx, projectId: (await createAndWait(ctx, 'Three scenes')).projectId };
}

async function ask(ctx: ServiceContext, projectId: string, reply: string) {
  server.script({ kind: 'reply', text: reply });
  const input = { projectId, text: 'Do it', sceneId: null, idempotencyKey: randomUUID() };
  const events = await watchToEnd(ctx, (await sendMessage({ ctx, input })).generationId);
  return { events, project: await getProject({ ctx, input: { id: projectId } }) };
}

const namesOf = ({ scenes }: { scenes: { name: string }[] }) => scenes.map(({ name }) => name);

it('does what the lines of a reply ask for, as one step', async () => {
  const { ctx, projectId } = await threeScenes();
  const { events, project } = await ask(
    ctx,
    projectId,
    `Done.
@trim scene=1 frames=30
@move scene=3 to=1
@rename scene=2 name="Second"
@transition scene=2 fade frames=12
@duplicate scene=1
@delete scene=3
${addSceneReply('Four', 'blue')}
@rename scene=4 name="Last"
`,
  );
  expect(events.at(-1)).toEqual({ type: 'finished' });
  expect(namesOf(project)).toEqual(['One', 'One', 'Second', 'Last']);
  expect(project.scenes[0]).toMatchObject({ durationInFrames: 30, transition: null });
  expect(project.scenes[2]?.transition).toEqual({ kind: 'fade', durationInFrames: 12 });
  const kinds = events.flatMap((event) => (event.type === 'changed' ? [event.change.kind] : []));
  expect(kinds).toEqual(['trim', 'move', 'rename', 'transition', 'duplicate', 'delete', 'rename']);

  await undo({ ctx, input: { projectId } });
  const before = await getProject({ ctx, input: { id: projectId } });
  expect(namesOf(before)).toEqual(['One', 'Two', 'Three']);
  expect(before.scenes.map(({ durationInFrames }) => durationInFrames)).toEqual([60, 60, 60]);
  await redo({ ctx, input: { projectId } });
  expect(namesOf(await getProject({ ctx, input: { id: projectId } }))).toEqual(namesOf(project));
});

it('tells the place in which a scene stands that was sent behind the last one', async () => {
  const { ctx, projectId } = await threeScenes();
  const { events, project } = await ask(ctx, projectId, '@move scene=1 to=end');
  expect(namesOf(project)).toEqual(['Two', 'Three', 'One']);
  const changes = events.flatMap((event) => (event.type === 'changed' ? [event.change] : []));
  expect(changes).toMatchObject([{ kind: 'move', name: 'One', to: 3 }]);
});

it('says what it could not find, and does the rest', async () => {
  const { ctx, projectId } = await threeScenes();
  const { project } = await ask(
    ctx,
    projectId,
    '@delete scene=9\n@delete scene=2\n@trim scene=2 frames=9',
  );
  expect(namesOf(project)).toEqual(['One', 'Three']);
  expect(project.messages.at(-1)?.content).toContain('There is no scene 9');
  expect(project.messages.at(-1)?.content).toContain('There is no scene 2');
});

it('fails, with its words kept, when it only asks for what is not there', async () => {
  const { ctx, projectId } = await threeScenes();
  const { events } = await ask(ctx, projectId, '@delete scene=9');
  expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'no_scene' });
});

it('moves and copies by hand likewise, however often', async () => {
  const { ctx, projectId } = await threeScenes();
  const { scenes } = await getProject({ ctx, input: { id: projectId } });
  const [one, two] = scenes;
  if (!one || !two) throw new Error('The project should have scenes.');
  // Halves the room between two scenes until there is none.
  for (let turn = 1; turn <= 61; turn++) {
    await moveScene({ ctx, input: { sceneId: turn % 2 ? one.id : two.id, to: 2 } });
  }
  const moved = await getProject({ ctx, input: { id: projectId } });
  expect(namesOf(moved)).toEqual(['Two', 'One', 'Three']);
  const copy = await duplicateScene({ ctx, input: { sceneId: one.id } });
  const copied = await getProject({ ctx, input: { id: projectId } });
  expect(copied.scenes[2]).toMatchObject({ id: copy.sceneId, name: 'One', hasArtifact: true });
  for (let turn = 0; turn < 62; turn++) await undo({ ctx, input: { projectId } });
  expect(namesOf(await getProject({ ctx, input: { id: projectId } }))).toEqual([
    'One',
    'Two',
    'Three',
  ]);
}, 60_000);
