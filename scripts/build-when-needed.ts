import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hashSources, readStamp } from './build-stamp';

const ROOT = resolve(import.meta.dirname, '..');

export type BuildOptions = {
  /** Called once if there is something to build. */
  onBuild?: () => void;
  /** Ends the build and everything that it started. */
  signal?: AbortSignal;
};

/** Whether the present build is made from the present sources. */
async function isBuilt(): Promise<boolean> {
  const [stamp, hash] = await Promise.all([readStamp(), hashSources()]);
  const hasApp = await access(resolve(ROOT, '.next', 'BUILD_ID')).then(
    () => true,
    () => false,
  );
  return hasApp && stamp === hash;
}

/** Builds unless the present build is up to date. Rejects with the tools' output when a step fails. */
export async function buildWhenNeeded({ onBuild, signal }: BuildOptions = {}): Promise<void> {
  if (await isBuilt()) return;
  onBuild?.();
  await runBuild([], signal);
}

/** Builds only what the app serves or runs beside its pages. */
export async function buildParts({ signal }: Pick<BuildOptions, 'signal'> = {}): Promise<void> {
  await runBuild(['--parts'], signal);
}

/** In a process of its own: the tools' memory and helpers do not stay with the app. */
async function runBuild(args: string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const abort = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  signal?.addEventListener('abort', abort, { once: true });
  await new Promise<void>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else
        fail(new Error(`The app could not be built.\n${Buffer.concat(output).toString('utf8')}`));
    });
  }).finally(() => signal?.removeEventListener('abort', abort));
}
