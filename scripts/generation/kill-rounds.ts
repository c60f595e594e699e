import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from '~/server/testing/app';
import { addSceneReply } from '~/server/testing/generation';
import type { ModelServer } from '~/server/testing/model-server';
import { openAppClient } from './app-client';

/** What a person was told is stored, and what of it was not there after the app came back. */
export type KillReport = { rounds: number; acknowledged: number; lost: string[]; ended: number };

/** Longest time from the death of a process until its reply has ended, in ms. */
const ENDED_WITHIN_MS = 60_000;

const SCENES = ['One', 'Two', 'Three'];
const REPLY = SCENES.map((name) => addSceneReply(name, 'red')).join('\n');
/** Characters a second: the three scenes take about two seconds. */
const SPEED = Math.round(REPLY.length / 2);

/**
 * Kills the app again and again in the middle of a reply, each time later or sooner, starts it
 * again, and looks for everything that it had answered for.
 */
export async function killRounds(
  app: RunningApp,
  model: ModelServer,
  rounds: number,
): Promise<KillReport> {
  model.script({ kind: 'reply', text: REPLY, speed: SPEED });
  const report: KillReport = { rounds, acknowledged: 0, lost: [], ended: 0 };
  const client = await openAppClient(app);
  const projects: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const prompt = `Round ${round}`;
    const { projectId } = await client.project.create.mutate({
      prompt,
      idempotencyKey: randomUUID(),
    });
    projects.push(projectId);
    const title = `Title ${round}`;
    await client.project.rename.mutate({ id: projectId, title });
    const seen = new Set<string>();
    const until = Date.now() + ((round * 397) % 2_200);
    while (Date.now() < until) {
      const { scenes } = await client.project.get.query({ id: projectId });
      for (const { name } of scenes) seen.add(name);
      await sleep(40);
    }
    await app.kill9();
    await app.restart();
    const after = await client.project.get.query({ id: projectId });
    const has = new Set([after.title, ...after.scenes.map(({ name }) => name)]);
    const told = [title, ...seen];
    if (after.messages[0]?.content !== prompt) report.lost.push(`round ${round}: the message`);
    report.lost.push(
      ...told.filter((name) => !has.has(name)).map((name) => `round ${round}: ${name}`),
    );
    report.acknowledged += told.length + 1;
  }
  for (const id of projects) {
    if (await endsOnce(() => client.project.get.query({ id }))) report.ended += 1;
  }
  return report;
}

type Look = () => Promise<{ messages: { generation: { status: string } | null }[] }>;

/** Whether the one reply of a project ends, however its process did. */
async function endsOnce(look: Look): Promise<boolean> {
  const until = Date.now() + ENDED_WITHIN_MS;
  while (Date.now() < until) {
    const { messages } = await look();
    const statuses = messages.flatMap(({ generation }) => (generation ? [generation.status] : []));
    if (statuses.length !== 1) return false;
    if (statuses[0] !== 'running' && statuses[0] !== 'queued') return true;
    await sleep(500);
  }
  return false;
}
