import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assetsNamed } from '~/core/scene/image-asset';
import type { ServiceContext } from '~/server/services/context';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { redImage } from '~/server/testing/images';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { seedSound } from '~/server/testing/revisions';
import { makeShare } from '~/server/testing/share';
import { addImage } from '../image/add';
import { getProject } from '../project/get';
import { saveCode } from '../scene/save-code';
import { changeShare } from './change';
import { copyShare } from './copy';

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

async function sharedProject() {
  const ctx = await test.signIn();
  server.script({
    kind: 'reply',
    text: addSceneReply('One', 'red') + addSceneReply('Two', 'blue'),
  });
  const { projectId, project } = await createAndWait(ctx, 'Two scenes');
  const { token, shareId } = await makeShare(ctx, { projectId, allowCopy: true });
  return { ctx, projectId, project, token, shareId };
}

const copy = (ctx: ServiceContext, token: string, idempotencyKey = randomUUID()) =>
  copyShare({ ctx, input: { token, idempotencyKey } });
const read = (ctx: ServiceContext, id: string) => getProject({ ctx, input: { id } });

it('makes a project of the visitor’s own, with everything that is seen and heard', async () => {
  const { ctx: owner, projectId, project, token } = await sharedProject();
  await seedSound(owner.db, projectId);
  const visitor = await test.signIn();
  const { projectId: copied } = await copy(visitor, token);
  const mine = await read(visitor, copied);
  expect(mine.title).toBe(project.title);
  expect(mine.scenes.map(({ name }) => name)).toEqual(['One', 'Two']);
  const codes = (of: typeof mine) => of.composition.scenes.map(({ content }) => content);
  expect(codes(mine)).toEqual(codes(project));
  expect(mine.composition.audio).toMatchObject([{ name: 'Tone' }]);
  const ids = new Set(project.scenes.flatMap(({ id, headRevisionId }) => [id, headRevisionId]));
  expect(mine.scenes.some(({ id, headRevisionId }) => ids.has(id) || ids.has(headRevisionId))).toBe(
    false,
  );
  await expect(read(owner, copied)).rejects.toMatchObject({ reason: 'not_found' });
});

it('takes the images along that its scenes name', async () => {
  const { ctx: owner, projectId, project, token } = await sharedProject();
  const body = new Blob([redImage('png')]).stream();
  const input = { projectId, fileName: 'Logo.png', idempotencyKey: randomUUID(), body };
  const image = await addImage({ ctx: owner, input });
  const tsxCode = `export default () => <Img src="asset:${image.id}" />;`;
  const sceneId = project.scenes[0]?.id ?? '';
  const write = { sceneId, tsxCode, revision: 1, idempotencyKey: randomUUID() };
  await saveCode({ ctx: owner, input: write });
  const visitor = await test.signIn();
  const mine = await read(visitor, (await copy(visitor, token)).projectId);
  const [asset] = mine.composition.images ?? [];
  expect(asset?.id).not.toBe(image.id);
  const content = mine.composition.scenes[0]?.content;
  const js = content?.kind === 'artifact' ? content.artifact.js : '';
  expect(assetsNamed(js)).toEqual([asset?.id]);
});

it('makes one project of one wish, also when it is sent twice at once', async () => {
  const { token } = await sharedProject();
  const visitor = await test.signIn();
  const key = randomUUID();
  const made = await Promise.all([copy(visitor, token, key), copy(visitor, token, key)]);
  expect(made[0]).toEqual(made[1]);
  expect(await copy(visitor, token, key)).toEqual(made[0]);
  expect(await copy(visitor, token)).not.toEqual(made[0]);
});

it('refuses where the owner does not allow it, and to nobody at all', async () => {
  const { ctx: owner, shareId, token } = await sharedProject();
  const visitor = await test.signIn();
  const nobody = copy({ ...visitor, actor: null }, token);
  await expect(nobody).rejects.toMatchObject({ reason: 'signed_out' });
  await changeShare({ ctx: owner, input: { shareId, allowCopy: false } });
  await expect(copy(visitor, token)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(copy(visitor, 'unknown')).rejects.toMatchObject({ reason: 'not_found' });
});
