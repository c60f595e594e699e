import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { bodyOf } from '~/core/scene/scene-module';
import { socketDirFor } from '~/server/db/embedded/socket-dir';
import { type S3Server, startS3Server } from '~/server/storage/testing/s3-server';
import { type RunningApp, startApp } from '~/server/testing/app';
import { addSceneReply } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { openAppClient } from '../generation/app-client';

/** Jobs wait up to a minute between two attempts, in ms. */
const HEALED_MS = 100_000;

let model: ModelServer;
let s3: S3Server;
let app: RunningApp;

beforeAll(async () => {
  [model, s3] = await Promise.all([startModelServer(), startS3Server()]);
  const { endpoint, bucket, keys } = s3.settings;
  app = await startApp({
    env: {
      OPENAI_COMPATIBLE_BASE_URL: model.url,
      OPENAI_COMPATIBLE_MODEL: 'scripted',
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_ACCESS_KEY_ID: keys?.accessKeyId ?? '',
      S3_SECRET_ACCESS_KEY: keys?.secretAccessKey ?? '',
    },
  });
});
afterAll(async () => {
  await app?.stop();
  await s3?.stop();
  await model?.close();
});

async function rows(statement: string) {
  const host = socketDirFor(await realpath(join(app.dataDir, 'postgres')));
  const sql = postgres({ host, username: 'framewright', database: 'postgres', max: 1 });
  return sql.unsafe(statement).finally(() => sql.end());
}

const follow = (sceneId: string) =>
  fetch(`${app.url}/api/components/${sceneId}`, { redirect: 'manual' });

it('loses nothing when the object storage is killed in mid-reply, and heals by itself', async () => {
  const client = await openAppClient(app);
  const text = ['One', 'Two', 'Three'].map((name) => addSceneReply(name, 'teal')).join('');
  model.script({ kind: 'reply', text, speed: 200 });
  const { projectId } = await client.project.create.mutate({
    prompt: 'Three scenes',
    idempotencyKey: randomUUID(),
  });
  const project = () => client.project.get.query({ id: projectId });
  const stored = async () => (await project()).scenes.length;
  await expect.poll(stored, { timeout: 30_000 }).toBeGreaterThan(0);
  await s3.kill();

  const status = async () => (await project()).messages.at(-1)?.generation?.status;
  await expect.poll(status, { timeout: 30_000 }).toBe('succeeded');
  const { scenes, composition } = await project();
  expect(scenes.map(({ name }) => name)).toEqual(['One', 'Two', 'Three']);
  expect(composition.scenes.map(({ content }) => content.kind)).toEqual([
    'artifact',
    'artifact',
    'artifact',
  ]);
  const health = await fetch(`${app.url}/api/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({
    status: 'ok',
    storage: { ok: false, message: 'The object storage does not answer.' },
  });
  await client.share.create.mutate({
    projectId,
    mode: 'live',
    expiresAt: null,
    allowCopy: false,
    idempotencyKey: randomUUID(),
  });
  const last = scenes.at(-1)?.id ?? '';
  const away = await follow(last);
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);

  await s3.restart();
  const unpublished = async () =>
    (await rows('select id from scene_revisions where js_code is not null and compiled_at is null'))
      .length;
  await expect.poll(unpublished, { timeout: HEALED_MS, interval: 1_000 }).toBe(0);
  for (const { id } of scenes) {
    const found = await follow(id);
    expect(found.status).toBe(302);
    const address = new URL(found.headers.get('location') ?? '', app.url);
    const module = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    expect(module.headers.get('content-encoding')).toBe('br');
    const [stored] = await rows(
      `select js_code from scene_revisions join scenes on head_revision_id = scene_revisions.id where scenes.id = '${id}'`,
    );
    expect(bodyOf(await module.text(), SCENE_PARAMS)).toBe(stored?.js_code);
  }
  expect(model.requests).toHaveLength(1);
});
