import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureKey } from '~/core/timeline/composition';
import { renders } from '~/server/db/schema/output';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import type { ServiceContext } from '../context';
import { getProject } from '../project/get';
import { trimScene } from '../scene/trim';
import { cancelRender } from './cancel';
import { latestRender } from './own-render';
import { startRender } from './start';

const drawNothing = () => Promise.reject(new Error('Nothing is drawn here.'));

let server: ModelServer;
let test: TestPlatform;
let ctx: ServiceContext;
let projectId: string;

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  ctx = {
    ...(await test.signIn()),
    render: {
      status: async () => ({ available: true, message: null }),
      render: drawNothing,
      still: drawNothing,
      stills: drawNothing,
    },
  };
  ({ projectId } = await createAndWait(ctx, 'A title'));
});

afterAll(async () => {
  await test.close();
  await server.close();
});

const start = () => startRender({ ctx, input: { projectId, idempotencyKey: randomUUID() } });
const latest = () => latestRender({ ctx, input: { projectId } });
const project = () => getProject({ ctx, input: { id: projectId } });

it('is the cancelled export only while there is no other', async () => {
  const first = await start();
  await cancelRender({ ctx, input: { id: first.id } });
  expect(await latest()).toMatchObject({ id: first.id, status: 'cancelled' });

  const done = await start();
  await ctx.db.update(renders).set({ status: 'done' }).where(eq(renders.id, done.id));
  const second = await start();
  expect(await latest()).toMatchObject({ id: second.id, status: 'queued' });
  await cancelRender({ ctx, input: { id: second.id } });
  expect(await latest()).toMatchObject({ id: done.id, status: 'done' });
});

it('can be told from the video once that has changed', async () => {
  const before = await project();
  expect((await latest())?.pictureKey).toBe(pictureKey(before.composition));
  const [scene] = before.scenes;
  if (!scene) throw new Error('The project has no scene.');
  const { id: sceneId, revision } = scene;
  await trimScene({ ctx, input: { sceneId, revision, durationInFrames: 45 } });
  expect((await latest())?.pictureKey).not.toBe(pictureKey((await project()).composition));
});
