import { randomUUID } from 'node:crypto';
import { readScenes } from '../../../src/core/compiler/corpus/testing/read-scenes';
import { sendMessage } from '../../../src/server/services/chat/send';
import { watchGeneration } from '../../../src/server/services/generation/watch';
import { warmCompiler } from '../../../src/server/services/system/warm-compiler';
import { addSceneReply, createAndWait } from '../../../src/server/testing/generation';
import { startModelServer } from '../../../src/server/testing/model-server';
import { createTestPlatform } from '../../../src/server/testing/platform';
import { report, spread } from '../figures';

/** Recorded scenes that are written, each whole and once: nine seconds of stream. */
const SCENES = 24;
/** 80 tokens of four characters. */
const SPEED = 320;

/** One reply at 80 tokens a second: how soon a watcher sees its first action, and its stored row. */
export async function measureLatency(): Promise<void> {
  const model = await startModelServer();
  const { platform, signIn, close } = await createTestPlatform({
    modelUrl: model.url,
    // The longest of them takes twenty seconds.
    limits: { totalMs: 60_000 },
    durable: true,
  });
  try {
    const ctx = await signIn();
    model.script({ kind: 'reply', text: addSceneReply('Bench', 'red') });
    const { projectId, project } = await createAndWait(ctx, 'Bench');
    const sceneId = project.scenes[0]?.id ?? null;
    const all = readScenes();
    // Others before them, as fast as they come: an installation that has been at work for a while.
    for (const { tsx } of all.slice(SCENES)) await ask(tsx, 100 * SPEED);
    await warmCompiler(platform.db);
    const first: number[] = [];
    const stored: number[] = [];
    for (const { tsx } of all.slice(0, SCENES)) {
      const seen = await ask(tsx, SPEED);
      first.push(seen.first);
      stored.push(seen.stored);
    }

    /** Edits the scene to be `tsx`; how long after which byte what was seen, in ms. */
    async function ask(tsx: string, speed: number) {
      const text = `\`\`\`tsx edit scene=1 name="Bench" frames=60\n${tsx}\n\`\`\``;
      model.script({ kind: 'reply', text, speed });
      const input = { projectId, text: 'again', sceneId, idempotencyKey: randomUUID() };
      const { generationId } = await sendMessage({ ctx, input });
      const { signal } = new AbortController();
      const events = await watchGeneration({ ctx, input: { generationId, after: 0 }, signal });
      const seen = { first: Number.NaN, stored: Number.NaN };
      for await (const { event } of events) {
        if (event.type === 'scene-started') seen.first = Date.now() - model.firstByteAt;
        if (event.type === 'scene-stored') seen.stored = Date.now() - model.lastByteAt;
      }
      return seen;
    }
    report(
      'generation',
      'first byte → first action seen',
      `${spread(first)} · a header is 130 ms long`,
    );
    report('generation', 'last byte → stored row seen', `${spread(stored)} · goal p95 30 ms`);
  } finally {
    await close();
    await model.close();
  }
}
