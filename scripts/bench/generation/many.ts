import { randomUUID } from 'node:crypto';
import { createProject } from '../../../src/server/services/project/create';
import { getProject } from '../../../src/server/services/project/get';
import { addSceneReply, watchToEnd } from '../../../src/server/testing/generation';
import { startModelServer } from '../../../src/server/testing/model-server';
import { createTestPlatform } from '../../../src/server/testing/platform';
import { quantile, report } from '../figures';

const AT_ONCE = 100;
const ROUNDS = 3;
/** 80 tokens of four characters. */
const SPEED = 320;
const MIB = 1024 * 1024;

/**
 * A hundred replies at 80 tokens a second at once, over real HTTP and PostgreSQL in one process:
 * none may be lost, and each may take little longer than one alone.
 */
export async function measureMany(): Promise<void> {
  const model = await startModelServer();
  const { signIn, close } = await createTestPlatform({
    modelUrl: model.url,
    limits: { firstTokenMs: 60_000, idleMs: 60_000, totalMs: 180_000 },
  });
  try {
    const text = [addSceneReply('One', 'red'), addSceneReply('Two', 'blue')].join('\n');
    model.script({ kind: 'reply', text, speed: SPEED });
    const one = async () => {
      const ctx = await signIn();
      const began = performance.now();
      const input = { prompt: 'Two scenes', idempotencyKey: randomUUID() };
      const { generationId, projectId } = await createProject({ ctx, input });
      await watchToEnd(ctx, generationId);
      const took = performance.now() - began;
      const { scenes } = await getProject({ ctx, input: { id: projectId } });
      return { took, isWhole: scenes.length === 2 };
    };
    const alone = quantile([(await one()).took, (await one()).took, (await one()).took], 0.5);
    const heaps: number[] = [];
    const took: number[] = [];
    let lost = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const all = await Promise.all(Array.from({ length: AT_ONCE }, one));
      lost += all.filter(({ isWhole }) => !isWhole).length;
      took.push(...all.map((each) => each.took));
      globalThis.gc?.();
      heaps.push(process.memoryUsage().heapUsed / MIB);
    }
    const added = quantile(took, 0.95) - alone;
    report('generation', `${AT_ONCE} at once, lost`, `${lost} of ${took.length} · goal 0`);
    report(
      'generation',
      `${AT_ONCE} at once, added to one alone`,
      `p95 ${added.toFixed(0)} ms · goal 250 ms`,
    );
    const heap = heaps.map((size) => size.toFixed(0)).join(', ');
    report('generation', `${AT_ONCE} at once, heap after each round`, `${heap} MB`);
  } finally {
    await close();
    await model.close();
  }
}
