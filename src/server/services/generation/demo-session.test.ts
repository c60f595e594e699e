import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAndWait, watchToEnd } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import { getProject } from '../project/get';
import { redo, undo } from '../step/undo';

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});

afterAll(async () => {
  await test.close();
});

const FIVE =
  '5 scenes: a title that says "Hello World", a list of fruit: apples, pears, plums, a bar chart: Q1 10, Q2 20, a quote "Less is more" by Mies, a countdown from 3';

type Project = Awaited<ReturnType<typeof getProject>>;

/** Each message, and what it leaves. */
const MESSAGES: [message: string, check: (after: Project, before: Project) => void][] = [
  ['make scene 2 3 seconds', ({ scenes }) => expect(scenes[1]?.durationInFrames).toBe(90)],
  ['delete the last scene', ({ scenes }) => expect(scenes).toHaveLength(4)],
  [
    'move scene 3 to the front',
    (after, before) => expect(after.scenes[0]?.id).toBe(before.scenes[2]?.id),
  ],
  ['duplicate scene 1', ({ scenes }) => expect(scenes).toHaveLength(5)],
  ['rename scene 1 to Numbers', ({ scenes }) => expect(scenes[0]?.name).toBe('Numbers')],
  [
    'fade between the scenes',
    ({ scenes }) =>
      expect(scenes.map(({ transition }) => transition?.kind ?? 'cut').join()).toBe(
        'cut,fade,fade,fade,fade',
      ),
  ],
  [
    'make the title of scene 3 #ff0000',
    (after, before) => {
      const [old, now] = [before.scenes[2]?.tsxCode ?? '', after.scenes[2]?.tsxCode ?? ''];
      expect(now).toBe(old.replace(/title: '#\w+'/, "title: '#ff0000'"));
      expect(now).not.toBe(old);
    },
  ],
  [
    'change the title of scene 3 to Good morning',
    ({ scenes }) => expect(scenes[2]?.tsxCode).toContain('title: "Good morning"'),
  ],
  ['make it vertical', ({ width, height }) => expect(width).toBeLessThan(height)],
  ['delete scene 2 and make scene 1 2 seconds', ({ scenes }) => expect(scenes).toHaveLength(4)],
];

/** What a person sees of a project, without what every change counts up. */
const seen = ({ width, height, scenes }: Project) => ({
  width,
  height,
  scenes: scenes.map(({ id, name, durationInFrames, transition, tsxCode }) => ({
    id,
    name,
    durationInFrames,
    transition,
    tsxCode,
  })),
});

it('follows ten messages about five scenes, each one step that can be undone and redone', async () => {
  const ctx = await test.signIn();
  const { projectId, project } = await createAndWait(ctx, FIVE);
  expect(project.scenes).toHaveLength(5);
  const states = [project];
  const now = () => getProject({ ctx, input: { id: projectId } });
  for (const [text, check] of MESSAGES) {
    const before = await now();
    const input = { projectId, text, sceneId: null, idempotencyKey: randomUUID() };
    const events = await watchToEnd(ctx, (await sendMessage({ ctx, input })).generationId);
    expect(events.at(-1), text).toEqual({ type: 'finished' });
    const after = await now();
    check(after, before);
    expect(after.scenes.every(({ hasArtifact }) => hasArtifact)).toBe(true);
    states.push(after);
  }
  for (const state of states.slice(0, -1).reverse()) {
    await undo({ ctx, input: { projectId } });
    expect(seen(await now())).toEqual(seen(state));
  }
  for (const state of states.slice(1)) {
    await redo({ ctx, input: { projectId } });
    expect(seen(await now())).toEqual(seen(state));
  }
}, 60_000);
