import { randomUUID } from 'node:crypto';
import { sendMessage } from '../../src/server/services/chat/send';
import { watchGeneration } from '../../src/server/services/generation/watch';
import { addSceneReply, createAndWait } from '../../src/server/testing/generation';
import { startModelServer } from '../../src/server/testing/model-server';
import { createTestPlatform } from '../../src/server/testing/platform';
import { demoScenes } from './demo-scenes';
import { report, spread } from './figures';

const ROUNDS = 30;

/**
 * Time from the model's last byte until another connection sees the committed revision,
 * over real HTTP and PostgreSQL.
 */
export async function benchStore(): Promise<void> {
  const model = await startModelServer();
  const { signIn, close } = await createTestPlatform({ modelUrl: model.url });
  try {
    const ctx = await signIn();
    model.script({ kind: 'reply', text: addSceneReply('Bench', 'red') });
    const { projectId, project } = await createAndWait(ctx, 'Bench');
    const sceneId = project.scenes[0]?.id ?? null;
    const sources = await demoScenes();
    const samples: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const source = sources[round % sources.length] ?? '';
      model.script({ kind: 'reply', text: `\`\`\`tsx edit\n${source}\n\`\`\`` });
      const input = { projectId, text: 'again', sceneId, idempotencyKey: randomUUID() };
      const { generationId } = await sendMessage({ ctx, input });
      const { signal } = new AbortController();
      const events = await watchGeneration({ ctx, input: { generationId, after: 0 }, signal });
      for await (const { event } of events) {
        if (event.type === 'scene-stored') samples.push(Date.now() - model.lastByteAt);
      }
    }
    report('store', 'last byte of the model → stored row, seen by a reader', spread(samples));
  } finally {
    await close();
    await model.close();
  }
}
