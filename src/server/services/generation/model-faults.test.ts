import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import {
  type ModelServer,
  type ScriptedAnswer,
  startModelServer,
} from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { getProject } from '../project/get';
import { retryGeneration } from './retry';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  const limits = { firstTokenMs: 1_500, idleMs: 700, totalMs: 2_500 };
  test = await createTestPlatform({ modelUrl: server.url, limits });
});

afterAll(async () => {
  await test.close();
  await server.close();
});

const whole = addSceneReply('Red', 'red');
const half =
  'Here is your scene.\n```tsx add name="Half" frames=60\nconst { AbsoluteFill } = window.Rem';

const FAULTS: { name: string; answer: ScriptedAnswer; code: string; reply: string }[] = [
  {
    name: 'refuses with 429',
    answer: { kind: 'status', status: 429 },
    code: 'rate_limited',
    reply: '',
  },
  {
    name: 'fails with 500',
    answer: { kind: 'status', status: 500 },
    code: 'provider_error',
    reply: '',
  },
  {
    name: 'refuses the key',
    answer: { kind: 'status', status: 401 },
    code: 'refused_credentials',
    reply: '',
  },
  {
    name: 'is cut in mid-stream',
    answer: { kind: 'cut', text: half },
    code: 'cut_off',
    reply: half,
  },
  { name: 'falls silent', answer: { kind: 'hang', text: half }, code: 'timed_out', reply: half },
  { name: 'never answers', answer: { kind: 'hang', text: '' }, code: 'timed_out', reply: '' },
  {
    name: 'reaches its length limit',
    answer: { kind: 'length', text: half },
    code: 'too_long',
    reply: half,
  },
  {
    name: 'answers prose without code',
    answer: { kind: 'reply', text: 'I cannot.' },
    code: 'no_scene',
    reply: 'I cannot.',
  },
  { name: 'says nothing', answer: { kind: 'reply', text: '' }, code: 'no_answer', reply: '' },
];

describe.each(FAULTS)('a model server that $name', ({ answer, code, reply }) => {
  it('ends the generation with a sentence, keeps prompt and partial reply, and can be retried', async () => {
    const ctx = await test.signIn();
    server.script(answer);
    const { events, project, generationId } = await createAndWait(ctx, 'A red scene');
    expect(events.at(-1)).toMatchObject({ type: 'failed', code });
    const [asked, answered] = project.messages;
    expect(asked).toMatchObject({ role: 'user', content: 'A red scene' });
    expect(answered?.generation?.error?.message).toMatch(/\w+.*\.$/);
    expect(answered?.generation?.partialReply ?? '').toBe(reply);

    server.script({ kind: 'reply', text: whole });
    const input = { generationId, idempotencyKey: randomUUID() };
    const retried = await retryGeneration({ ctx, input });
    expect((await watchToEnd(ctx, retried.generationId)).at(-1)).toEqual({ type: 'finished' });
    const after = await getProject({ ctx, input: { id: project.id } });
    expect(after.scenes).toMatchObject([{ name: 'Red', durationInFrames: 60, hasArtifact: true }]);
    expect(after.messages.filter(({ role }) => role === 'user')).toHaveLength(1);
  }, 30_000);
});

describe('a model server that never ends', () => {
  it('is stopped at the total limit, and its words are kept', async () => {
    const ctx = await test.signIn();
    server.script({ kind: 'endless', word: 'more ' });
    const { events, project } = await createAndWait(ctx, 'Endless');
    expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'timed_out' });
    expect(project.messages[1]?.content).toContain('more more');
  });
});

describe('a model server that is down', () => {
  it('is named as unreachable', async () => {
    const gone = await startModelServer();
    await gone.close();
    const alone = await createTestPlatform({ modelUrl: gone.url });
    const { events } = await createAndWait(await alone.signIn(), 'Nobody there');
    expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'unreachable' });
    await alone.close();
  }, 30_000);
});

describe('a reply that breaks off after a complete scene', () => {
  it('keeps that scene, and the model is told so when it is asked again', async () => {
    const ctx = await test.signIn();
    server.script({ kind: 'cut', text: `${whole}\n${half}` });
    const { events, project, generationId } = await createAndWait(ctx, 'Two scenes');
    expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'cut_off' });
    expect(project.scenes).toMatchObject([{ name: 'Red', hasArtifact: true }]);
    expect(server.requests.at(-1)?.messages.at(-1)?.content).not.toContain('<kept');

    server.script({ kind: 'reply', text: addSceneReply('Blue', 'blue') });
    const input = { generationId, idempotencyKey: randomUUID() };
    await watchToEnd(ctx, (await retryGeneration({ ctx, input })).generationId);
    expect(server.requests.at(-1)?.messages.at(-1)?.content).toContain('<kept scenes="1">');
    const { scenes } = await getProject({ ctx, input: { id: project.id } });
    expect(scenes.map(({ name }) => name)).toEqual(['Red', 'Blue']);
  });
});

describe('a model server that is busy for longer than anybody waits', () => {
  it('is named as busy, not as silent', async () => {
    const hasty = await createTestPlatform({
      modelUrl: server.url,
      limits: { firstTokenMs: 500, maxRetries: 2 },
    });
    server.script({ kind: 'status', status: 429, retryAfterSeconds: 30 });
    const { events } = await createAndWait(await hasty.signIn(), 'Busy');
    expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'rate_limited' });
    await hasty.close();
  }, 30_000);
});

describe('a model server that is busy for a moment', () => {
  it('is asked again, and nothing is seen of it', async () => {
    const patient = await createTestPlatform({
      modelUrl: server.url,
      limits: { firstTokenMs: 10_000, maxRetries: 2 },
    });
    server.script(
      { kind: 'status', status: 429, retryAfterSeconds: 1 },
      { kind: 'reply', text: whole },
    );
    const { events } = await createAndWait(await patient.signIn(), 'Busy');
    expect(events.at(-1)).toEqual({ type: 'finished' });
    await patient.close();
  }, 30_000);
});
