import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp } from '../../../src/server/testing/app';
import { addSceneReply } from '../../../src/server/testing/generation';
import { startModelServer } from '../../../src/server/testing/model-server';
import { openAppClient } from '../../generation/app-client';
import { report } from '../figures';
import { type Load, load } from './load';

const SCENES = 10;
const CONNECTIONS = 32;
const SECONDS = 15;
/** Parts of the long run of ten minutes, after each of which the memory is looked at. */
const ROUNDS = 20;
const ROUND_SECONDS = 30;
/** Publishing is a job: it comes a moment after the reply. */
const PUBLISHED_MS = 60_000;

/**
 * Compiled scenes and share pages per second from the app as it is started by `npm start`, and
 * what that does to its memory. One process serves; the one that asks has another core.
 */
export async function benchShareServer(): Promise<void> {
  const model = await startModelServer();
  const env = { OPENAI_COMPATIBLE_BASE_URL: model.url, OPENAI_COMPATIBLE_MODEL: 'scripted' };
  const app = await startApp({ env });
  try {
    const names = Array.from({ length: SCENES }, (_, index) => `Scene${index}`);
    const text = names
      .map((name, index) => addSceneReply(name, `hsl(${index * 36} 80% 40%)`))
      .join('');
    model.script({ kind: 'reply', text });
    const client = await openAppClient(app);
    const idempotencyKey = randomUUID();
    const { projectId } = await client.project.create.mutate({ prompt: 'Ten', idempotencyKey });
    const project = () => client.project.get.query({ id: projectId });
    while ((await project()).scenes.length < SCENES) await sleep(200);
    const share = await client.share.create.mutate({
      ...{ projectId, mode: 'live', expiresAt: null, allowCopy: false },
      idempotencyKey: randomUUID(),
    });
    const ids = (await project()).scenes.map(({ id }) => id);
    const urls = await Promise.all(ids.map((id) => publishedAt(app.url, id)));
    const packed = { 'accept-encoding': 'br' };

    const artifacts = { urls, headers: packed, connections: CONNECTIONS, seconds: SECONDS };
    await load({ ...artifacts, seconds: 2 });
    show('compiled scenes, brotli', await measured(app.processId(), () => load(artifacts)));

    const page = `${app.url}${share.link?.path ?? ''}`;
    const pages = { urls: [page], connections: CONNECTIONS, seconds: SECONDS };
    await load({ ...pages, seconds: 2 });
    show('share pages', await measured(app.processId(), () => load(pages)));

    const memory: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await load({ ...artifacts, seconds: ROUND_SECONDS });
      memory.push(memoryOf(app.processId()));
    }
    const shown = memory.map((megabytes) => megabytes.toFixed(0)).join(' · ');
    report('share', `memory after each ${ROUND_SECONDS} s of compiled scenes`, `${shown} MB`);
  } finally {
    await app.stop();
    await model.close();
  }
}

type Measured = Load & { perCpuSecond: number };

async function measured(pid: number, work: () => Promise<Load>): Promise<Measured> {
  const before = cpuSeconds(pid);
  const done = await work();
  const spent = cpuSeconds(pid) - before;
  return { ...done, perCpuSecond: (done.perSecond * SECONDS) / spent };
}

function show(measure: string, { perSecond, perCpuSecond, p50Ms, p99Ms, failures }: Measured) {
  const [wall, core] = [perSecond, perCpuSecond].map((figure) =>
    Math.round(figure).toLocaleString('en'),
  );
  report(
    'share',
    measure,
    `${wall}/s · ${core} per second of processor · median ${p50Ms.toFixed(1)} ms · p99 ${p99Ms.toFixed(1)} ms · ${failures} failed`,
  );
}

/** The immutable address behind a scene's, once it is there. */
async function publishedAt(origin: string, sceneId: string): Promise<string> {
  const until = Date.now() + PUBLISHED_MS;
  while (Date.now() < until) {
    const asked = await fetch(`${origin}/api/components/${sceneId}`, { redirect: 'manual' });
    const location = asked.headers.get('location');
    if (location) return new URL(location, origin).href;
    await sleep(200);
  }
  throw new Error(`Scene ${sceneId} was not published.`);
}

/** Resident memory of a process in MB. */
function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1_024;
}

/** Processor time that a process has taken, in s. */
function cpuSeconds(pid: number): number {
  const text = execFileSync('ps', ['-o', 'time=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
  const [days, clock] = text.includes('-') ? text.split('-') : ['0', text];
  const seconds = (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number(days) * 86_400 + seconds;
}
