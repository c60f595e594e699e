import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectSteps } from '~/server/db/schema/project';
import type { ServiceContext } from '~/server/services/context';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import { getProject } from '../project/get';
import { openShareVideo } from '../share/open';
import { redo, undo } from '../step/undo';
import { removeScene } from './remove';
import { setTransition } from './set-transition';

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

async function twoScenes() {
  const ctx = await test.signIn();
  const text = addSceneReply('One', 'red') + addSceneReply('Two', 'blue');
  server.script({ kind: 'reply', text });
  const { project } = await createAndWait(ctx, 'Two scenes');
  const second = project.scenes[1];
  if (!second) throw new Error('Both scenes should be there.');
  return { ctx, projectId: project.id, sceneId: second.id };
}

const drawn = async (ctx: ServiceContext, id: string) =>
  (await getProject({ ctx, input: { id } })).composition.scenes.map(({ transition }) => transition);

const fade = { kind: 'fade', durationInFrames: 15 } as const;

it('is drawn in the workspace and on the share page, and undone and redone as one step', async () => {
  const { ctx, projectId, sceneId } = await twoScenes();
  const stored = await setTransition({ ctx, input: { sceneId, ...fade } });
  expect(stored?.transition).toEqual(fade);
  expect(await drawn(ctx, projectId)).toEqual([undefined, fade]);
  const { token } = await makeShare(ctx, { projectId });
  const { composition } = await openShareVideo({ ctx, input: { token } });
  expect(composition.scenes[1]?.transition).toEqual(fade);
  expect(await undo({ ctx, input: { projectId } })).toEqual({ label: 'Change transition' });
  expect(await drawn(ctx, projectId)).toEqual([undefined, undefined]);
  await redo({ ctx, input: { projectId } });
  expect(await drawn(ctx, projectId)).toEqual([undefined, fade]);
});

it('comes back with a scene that was deleted', async () => {
  const { ctx, projectId, sceneId } = await twoScenes();
  await setTransition({ ctx, input: { sceneId, ...fade } });
  await removeScene({ ctx, input: { sceneId } });
  await undo({ ctx, input: { projectId } });
  expect(await drawn(ctx, projectId)).toEqual([undefined, fade]);
});

it('keeps within bounds, and is no step when nothing changes', async () => {
  const { ctx, projectId, sceneId } = await twoScenes();
  const long = { kind: 'wipe', durationInFrames: 1e9 } as const;
  const stored = await setTransition({ ctx, input: { sceneId, ...long } });
  expect(stored?.transition).toEqual({ kind: 'wipe', durationInFrames: 300 });
  await setTransition({ ctx, input: { sceneId, kind: 'wipe', durationInFrames: 300 } });
  await undo({ ctx, input: { projectId } });
  expect(await drawn(ctx, projectId)).toEqual([undefined, undefined]);
});

it('cannot be set for somebody else’s scene', async () => {
  const { sceneId } = await twoScenes();
  const stranger = await test.signIn();
  await expect(setTransition({ ctx: stranger, input: { sceneId, ...fade } })).rejects.toMatchObject(
    { reason: 'not_found' },
  );
});

it('leaves steps from before there were transitions undoable', async () => {
  const { ctx, projectId, sceneId } = await twoScenes();
  await removeScene({ ctx, input: { sceneId } });
  const steps = await ctx.db
    .select()
    .from(projectSteps)
    .where(eq(projectSteps.projectId, projectId));
  for (const { id, changes } of steps) {
    const { audio: _, ...older } = structuredClone(changes);
    for (const { before, after } of older.scenes) {
      delete before?.transition;
      delete after?.transition;
    }
    await ctx.db.update(projectSteps).set({ changes: older }).where(eq(projectSteps.id, id));
  }
  await undo({ ctx, input: { projectId } });
  expect(await drawn(ctx, projectId)).toHaveLength(2);
  await undo({ ctx, input: { projectId } });
  await redo({ ctx, input: { projectId } });
  expect(await drawn(ctx, projectId)).toHaveLength(2);
});
