import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sceneSource } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { getProject } from '../project/get';
import { renameProject } from '../project/rename';
import { removeScene } from '../scene/remove';
import { renameScene } from '../scene/rename';
import { saveCode } from '../scene/save-code';
import { setTransition } from '../scene/set-transition';
import { trimScene } from '../scene/trim';
import { ServiceError } from '../service-error';
import { restoreTo } from './restore-to';
import { openTwoChats, startReply, type TwoChats, videoOf } from './testing/two-chats';
import { redo, undo } from './undo';

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});

afterAll(() => test.close());

/** A landing must not hang on luck: another walk is one number away. */
const WALKS = { numRuns: 8, seed: 20_261_121 };

type Video = Awaited<ReturnType<typeof videoOf>>;
type Chat = 0 | 1;

const HANDS = ['edit', 'trim', 'rename', 'transition', 'remove', 'title'] as const;
const anyHand = fc.record({
  kind: fc.constantFrom(...HANDS),
  scene: fc.nat({ max: 5 }),
  value: fc.integer({ min: 1, max: 40 }),
});
type Hand = typeof anyHand extends fc.Arbitrary<infer Kind> ? Kind : never;

/** One change by hand in a chat; answers false where there is no scene to change. */
async function change(chats: TwoChats, chat: Chat, { kind, scene, value }: Hand): Promise<boolean> {
  const { ctx, projectId } = chats;
  const sessionId = chats.sessionIds[chat];
  const title = `Title ${value}`;
  if (kind === 'title') {
    const before = (await videoOf(chats)).title;
    await renameProject({ ctx, input: { id: projectId, sessionId, title } });
    return before !== title;
  }
  const { scenes, revision: was } = await getProject({ ctx, input: { id: projectId } });
  const chosen = scenes[scene % Math.max(1, scenes.length)];
  if (!chosen) return false;
  const { id: sceneId, revision } = chosen;
  const input = { sceneId, sessionId, revision };
  if (kind === 'remove') await removeScene({ ctx, input });
  if (kind === 'rename') await renameScene({ ctx, input: { ...input, name: `Name ${value}` } });
  if (kind === 'trim') await trimScene({ ctx, input: { ...input, durationInFrames: value } });
  if (kind === 'transition') {
    await setTransition({
      ctx,
      input: { sceneId, sessionId, kind: 'fade', durationInFrames: value },
    });
  }
  if (kind === 'edit') {
    const tsxCode = sceneSource(`Edited${value % 4}`, 'blue');
    await saveCode({ ctx, input: { ...input, tsxCode, idempotencyKey: randomUUID() } });
  }
  return (await getProject({ ctx, input: { id: projectId } })).revision !== was;
}

/** False when it was refused with a sentence. */
async function goes(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof ServiceError && error.reason === 'conflict') return false;
    throw error;
  }
}

const restore = async ({ ctx, projectId }: TwoChats, messageId: string) => {
  const { revision } = await getProject({ ctx, input: { id: projectId } });
  return restoreTo({ ctx, input: { messageId, revision } });
};

it('goes back and forth through every state of a chat, whatever was done', async () => {
  const ctx = await test.signIn();
  const action = fc.oneof(
    { weight: 4, arbitrary: anyHand },
    fc.constant('reply' as const),
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    fc.nat({ max: 3 }),
  );
  const run = async (actions: readonly (Hand | 'reply' | 'undo' | 'redo' | number)[]) => {
    const chats = await openTwoChats(ctx);
    const { projectId } = chats;
    const here = { ctx, input: { projectId, sessionId: chats.sessionIds[0] } };
    const states: Video[] = [await videoOf(chats)];
    const replies: { messageId: string; video: Video }[] = [];
    let at = 0;
    const took = async () => {
      at += 1;
      states.splice(at, states.length, await videoOf(chats));
    };
    for (const action of ['reply' as const, ...actions]) {
      if (action === 'reply') {
        const { messageId, store } = await startReply(chats, here.input.sessionId, replies.length);
        await store(`Scene${replies.length}a`);
        await store(`Scene${replies.length}b`);
        await took();
        replies.push({ messageId, video: await videoOf(chats) });
      } else if (action === 'undo' || action === 'redo') {
        const next = action === 'undo' ? at - 1 : at + 1;
        expect(await goes((action === 'undo' ? undo : redo)(here))).toBe(next in states);
        if (next in states) at = next;
      } else if (typeof action === 'number') {
        const reply = replies[action % replies.length];
        if (!reply) continue;
        const { changed } = await restore(chats, reply.messageId);
        expect(await videoOf(chats)).toEqual(reply.video);
        if (changed) await took();
      } else if (await change(chats, 0, action)) await took();
      expect(await videoOf(chats)).toEqual(states[at]);
    }
    for (; at > 0; at -= 1) {
      expect(await videoOf(chats)).toEqual(states[at]);
      await undo(here);
    }
    expect(await videoOf(chats)).toEqual(states[0]);
    for (const state of states.slice(1)) {
      await redo(here);
      expect(await videoOf(chats)).toEqual(state);
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(action, { maxLength: 12 }), run), WALKS);
}, 60_000);

it('loses nothing when two chats work on one video', async () => {
  const ctx = await test.signIn();
  const kinds = fc.oneof(
    { weight: 3, arbitrary: anyHand },
    fc.constantFrom('reply' as const, 'torn reply' as const),
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    fc.nat({ max: 3 }),
  );
  const action = fc.record({ chat: fc.constantFrom(0 as const, 1 as const), kind: kinds });
  type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;
  // Restoring to a reply between whose parts another chat changed the reply's own scene.
  const KNOWN: [Action[]][] = [
    [
      [
        { chat: 0, kind: 'undo' },
        { chat: 0, kind: 'torn reply' },
        { chat: 0, kind: 1 },
      ],
    ],
  ];
  const run = async (actions: readonly Action[]) => {
    const chats = await openTwoChats(ctx);
    const { projectId } = chats;
    const replies: { messageId: string; sessionId: string; video: Video }[] = [];
    const first = [{ chat: 0 as const, kind: 'reply' as const }];
    for (const { chat, kind } of [...first, ...actions]) {
      const before = await videoOf(chats);
      const sessionId = chats.sessionIds[chat];
      const here = { ctx, input: { projectId, sessionId } };
      if (kind === 'reply' || kind === 'torn reply') {
        const { messageId, store } = await startReply(chats, sessionId, replies.length);
        await store(`Scene${replies.length}a`);
        const other = chat === 0 ? 1 : 0;
        if (kind === 'torn reply') {
          await change(chats, other, { kind: 'rename', scene: 0, value: replies.length });
        }
        await store(`Scene${replies.length}b`);
        replies.push({ messageId, sessionId, video: await videoOf(chats) });
        await undo(here);
        await redo(here);
        expect(await videoOf(chats)).toEqual(replies.at(-1)?.video);
      } else if (kind === 'undo' || kind === 'redo') {
        const [there, back] = kind === 'undo' ? [undo, redo] : [redo, undo];
        if (await goes(there(here))) {
          const after = await videoOf(chats);
          await back(here);
          expect(await videoOf(chats)).toEqual(before);
          await there(here);
          expect(await videoOf(chats)).toEqual(after);
        } else expect(await videoOf(chats)).toEqual(before);
      } else if (typeof kind === 'number') {
        const reply = replies[kind % replies.length];
        if (!reply) continue;
        const { changed } = await restore(chats, reply.messageId);
        expect(await videoOf(chats)).toEqual(reply.video);
        if (changed) {
          await undo({ ctx, input: { projectId, sessionId: reply.sessionId } });
          expect(await videoOf(chats)).toEqual(before);
        }
      } else await change(chats, chat, kind);
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(action, { maxLength: 14 }), run), {
    ...WALKS,
    examples: KNOWN,
  });
}, 60_000);
