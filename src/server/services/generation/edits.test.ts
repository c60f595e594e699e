import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modelCalls } from '~/server/db/schema/chat';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import {
  type ModelServer,
  type ScriptedAnswer,
  startModelServer,
} from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import type { ServiceContext } from '../context';
import { getProject } from '../project/get';
import { undo } from '../step/undo';

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

const block = (search: string, replace: string) =>
  `<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE`;
const edit = (...blocks: string[]) => `\`\`\`tsx edit scene=1\n${blocks.join('\n')}\n\`\`\`\n`;
const COLOR = "  return <AbsoluteFill style={{ backgroundColor: 'red' }}>One</AbsoluteFill>;";
const blue = block(COLOR, COLOR.replace('red', 'blue'));
const astray = block('const speed = 42 / fps * wobble(3);', 'const speed = 1;');

async function oneScene() {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  return { ctx, projectId: (await createAndWait(ctx, 'One red scene')).projectId };
}

async function ask(ctx: ServiceContext, projectId: string, ...answers: ScriptedAnswer[]) {
  const before = server.requests.length;
  server.script(...answers);
  const input = { projectId, text: 'make it blue', sceneId: null, idempotencyKey: randomUUID() };
  const { generationId } = await sendMessage({ ctx, input });
  const events = await watchToEnd(ctx, generationId);
  const project = await getProject({ ctx, input: { id: projectId } });
  const { db } = test.platform;
  const calls = await db
    .select({ purpose: modelCalls.purpose })
    .from(modelCalls)
    .where(eq(modelCalls.generationId, generationId));
  const source = project.scenes[0]?.tsxCode ?? '';
  return { events, project, source, calls, asked: server.requests.length - before };
}

it('changes only the lines that the blocks name, with one call', async () => {
  const { ctx, projectId } = await oneScene();
  const before = await getProject({ ctx, input: { id: projectId } });
  const { events, project, source, asked } = await ask(ctx, projectId, {
    kind: 'reply',
    text: `Blue now.\n${edit(blue)}`,
  });
  expect(source).toBe(before.scenes[0]?.tsxCode.replace("'red'", "'blue'"));
  expect(asked).toBe(1);
  const stored = events.find((event) => event.type === 'scene-stored');
  expect(stored).toMatchObject({
    revisions: {
      before: before.scenes[0]?.headRevisionId,
      after: project.scenes[0]?.headRevisionId,
    },
  });
  await undo({ ctx, input: { projectId } });
  const after = await getProject({ ctx, input: { id: projectId } });
  expect(after.scenes[0]?.tsxCode).toBe(before.scenes[0]?.tsxCode);
});

it('asks once for the whole scene when a block fits nowhere, and only then', async () => {
  const { ctx, projectId } = await oneScene();
  const whole = addSceneReply('One', 'gold').replace('add', 'edit scene=1');
  const { events, source, calls } = await ask(
    ctx,
    projectId,
    { kind: 'reply', text: edit(blue, astray) },
    { kind: 'reply', text: whole },
  );
  expect(events.map(({ type }) => type).filter((type) => type.startsWith('scene-'))).toEqual([
    'scene-started',
    'scene-written',
    'scene-stored',
    'scene-asked-whole',
    'scene-stored',
  ]);
  expect(source).toContain("'gold'");
  expect(calls).toEqual([{ purpose: 'reply' }, { purpose: 'scene' }]);
  const question = server.requests.at(-1)?.messages.at(-1)?.content ?? '';
  expect(question).toContain("backgroundColor: 'blue'");
  expect(question).toContain('wobble(3)');
  // Both revisions are one step.
  await undo({ ctx, input: { projectId } });
  const before = await getProject({ ctx, input: { id: projectId } });
  expect(before.scenes[0]?.tsxCode).toContain("'red'");
});

it('keeps what fitted, and says so, when the model cannot give the whole scene either', async () => {
  const { ctx, projectId } = await oneScene();
  const { events, project, source, asked } = await ask(
    ctx,
    projectId,
    { kind: 'reply', text: edit(blue, astray) },
    { kind: 'status', status: 401 },
  );
  expect(events.at(-1)).toEqual({ type: 'finished' });
  expect(source).toContain("'blue'");
  expect(project.messages.at(-1)?.content).toContain('What fitted is kept');
  expect(asked).toBe(2);
});

it('takes blocks for a scene that is not there as a new one', async () => {
  const ctx = await test.signIn();
  const text = edit(block('', 'export default () => <p>New</p>;'));
  server.script({ kind: 'reply', text });
  const { project } = await createAndWait(ctx, 'Edit nothing');
  expect(project.scenes).toMatchObject([{ hasArtifact: true }]);
});

it('takes a fence without code for what its header says, and leaves the source alone', async () => {
  const { ctx, projectId } = await oneScene();
  const text = '```tsx edit scene=1 name="Renamed" frames=90\n```\n```tsx edit scene=1\n```\n';
  const { project, source, asked } = await ask(ctx, projectId, { kind: 'reply', text });
  expect(project.scenes).toMatchObject([{ name: 'Renamed', durationInFrames: 90 }]);
  expect(source).toContain("'red'");
  expect(asked).toBe(1);
});

it('does not ask again for a block whose end alone was forgotten', async () => {
  const { ctx, projectId } = await oneScene();
  const text = edit(blue.replace('\n>>>>>>> REPLACE', ''));
  const { source, asked } = await ask(ctx, projectId, { kind: 'reply', text });
  expect(source).toContain("'blue'");
  expect(asked).toBe(1);
});

it('never takes blocks for the whole scene that it asked for', async () => {
  const { ctx, projectId } = await oneScene();
  const fits = await ask(
    ctx,
    projectId,
    { kind: 'reply', text: edit(astray) },
    { kind: 'reply', text: edit(blue) },
  );
  expect(fits.source).toContain("'blue'");
  expect(fits.source).toContain('export default');
  const misses = await ask(
    ctx,
    projectId,
    { kind: 'reply', text: edit(astray) },
    { kind: 'reply', text: edit(astray) },
  );
  expect(misses.source).toBe(fits.source);
  expect(misses.asked).toBe(2);
  expect(misses.project.messages.at(-1)?.content).toContain('did not fit');
});
