import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { socketDirFor } from '~/server/db/embedded/socket-dir';
import { type RunningApp, startApp } from '~/server/testing/app';
import { addSceneReply } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { openAppClient } from './app-client';
import { killRounds } from './kill-rounds';

let model: ModelServer;
let app: RunningApp;

beforeAll(async () => {
  model = await startModelServer();
  app = await startApp({
    env: { OPENAI_COMPATIBLE_BASE_URL: model.url, OPENAI_COMPATIBLE_MODEL: 'scripted' },
  });
});

afterAll(async () => {
  await app?.stop();
  await model?.close();
});

async function count(statement: string): Promise<number> {
  const host = socketDirFor(await realpath(join(app.dataDir, 'postgres')));
  const sql = postgres({ host, username: 'framewright', database: 'postgres', max: 1 });
  const [row] = await sql.unsafe(statement).finally(() => sql.end());
  return Number(row?.count);
}

it('loses nothing that it answered for when it is killed in mid-reply', async () => {
  const report = await killRounds(app, model, 4);
  expect(report.lost).toEqual([]);
  expect(report.ended).toBe(report.rounds);
  expect(
    await count(`select count(*) from generations where status in ('queued', 'running')`),
  ).toBe(0);
  // One last event each, whoever ended it, and no budget held for ever.
  const last = `payload->>'type' in ('finished', 'failed', 'stopped')`;
  expect(await count(`select count(*) from generation_events where ${last}`)).toBe(report.rounds);
  expect(await count(`select count(*) from budget_reservations where state = 'reserved'`)).toBe(0);
});

it('answers a message that waited while its process died', async () => {
  const client = await openAppClient(app);
  model.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const { projectId } = await client.project.create.mutate({
    prompt: 'One',
    idempotencyKey: randomUUID(),
  });
  const statuses = async () =>
    (await client.project.get.query({ id: projectId })).messages.flatMap(({ generation }) =>
      generation ? [generation.status] : [],
    );
  await expect.poll(statuses, { timeout: 20_000 }).toEqual(['succeeded']);
  model.script(
    { kind: 'hang', text: 'Just a moment.' },
    { kind: 'reply', text: addSceneReply('Two', 'lime') },
  );
  for (const text of ['Add one', 'Add two']) {
    const key = { idempotencyKey: randomUUID() };
    await client.chat.send.mutate({ projectId, text, sceneId: null, ...key });
  }
  await app.kill9();
  await app.restart();
  await expect
    .poll(statuses, { timeout: 60_000, interval: 500 })
    .toEqual(['succeeded', 'failed', 'succeeded']);
  const { scenes, messages } = await client.project.get.query({ id: projectId });
  expect(scenes.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(messages.map(({ content }) => content)).toContain('Add two');
});
