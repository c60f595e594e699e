import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceContext } from '../../../src/server/services/context';
import { createProject } from '../../../src/server/services/project/create';
import { getProject } from '../../../src/server/services/project/get';
import { watchToEnd } from '../../../src/server/testing/generation';
import { createTestPlatform } from '../../../src/server/testing/platform';
import { demoScenes } from '../demo-scenes';
import { quantile, report, usedHeap } from '../figures';
import { type ModelProcess, startModelProcess } from './model-process';

const AT_ONCE = 100;
/** 80 tokens of four characters. */
const SPEED = 320;
/** Between two messages, in ms: the last is sent before the first is answered. */
const APART_MS = 200;

/**
 * A hundred replies of half a minute at 80 tokens a second at once, over real HTTP and a
 * PostgreSQL that waits for its disk: none may be lost, and each may take little longer than one
 * alone. Then a hundred that are sent in the same instant.
 */
export async function measureMany(): Promise<void> {
  const model = await startModelProcess();
  const { signIn, close } = await createTestPlatform({
    modelUrl: model.url,
    limits: { firstTokenMs: 60_000, idleMs: 60_000, totalMs: 180_000 },
    durable: true,
  });
  try {
    const visitors = await Promise.all(Array.from({ length: AT_ONCE }, signIn));
    // The first reply of a process loads the compiler and more; nobody is compared with that.
    await runAtOnce(model, visitors.slice(0, 3), { apartMs: 0, speed: 100 * SPEED });
    const few = await runAtOnce(model, visitors.slice(0, 3), { apartMs: 5 * APART_MS });
    const alone = quantile(few.took, 0.5);
    await measure('at once', { rounds: 3, apartMs: APART_MS });
    await measure('sent in one instant', { rounds: 1, apartMs: 0 });

    async function measure(name: string, { rounds, apartMs }: { rounds: number; apartMs: number }) {
      const heaps: string[] = [];
      const took: number[] = [];
      let lost = 0;
      for (let round = 0; round < rounds; round++) {
        const all = await runAtOnce(model, visitors, { apartMs });
        lost += all.lost;
        took.push(...all.took);
        heaps.push(usedHeap().toFixed(0));
      }
      const of = `${AT_ONCE} ${name}`;
      const [median, p95] = [0.5, 0.95].map((share) => (quantile(took, share) - alone).toFixed(0));
      report('generation', `${of}, lost`, `${lost} of ${took.length} · goal 0`);
      report(
        'generation',
        `${of}, added to ${(alone / 1000).toFixed(1)} s`,
        `median ${median} ms · p95 ${p95} ms · goal p95 250 ms`,
      );
      report('generation', `${of}, heap after each round`, `${heaps.join(', ')} MB`);
    }
  } finally {
    await close();
    model.close();
  }
}

async function runAtOnce(
  model: ModelProcess,
  visitors: ServiceContext[],
  { apartMs, speed = SPEED }: { apartMs: number; speed?: number },
) {
  const [source = ''] = (await demoScenes()).sort((a, b) => b.length - a.length);
  // Each another text: the compiler looks up what it has seen before.
  const texts = visitors.map(
    () => `\`\`\`tsx add name="Bench"\n// ${randomUUID()}\n${source}\n\`\`\``,
  );
  await model.script(texts.map((text) => ({ kind: 'reply', text, speed })));
  const took: number[] = [];
  let lost = 0;
  await Promise.all(
    visitors.map(async (ctx, at) => {
      await sleep(at * apartMs);
      const began = performance.now();
      const input = { prompt: 'One scene', idempotencyKey: randomUUID() };
      const { generationId, projectId } = await createProject({ ctx, input });
      await watchToEnd(ctx, generationId);
      took.push(performance.now() - began);
      const { scenes } = await getProject({ ctx, input: { id: projectId } });
      if (scenes.length !== 1) lost += 1;
    }),
  );
  return { took, lost };
}
