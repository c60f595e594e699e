import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFrame } from './build-frame';
import { buildRender } from './build-render';
import { hashSources, readStamp, writeStamp } from './build-stamp';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Builds frame, export program and app unless the present build is made from the same
 * sources. Answers whether it built. Rejects with the tool's output when a step fails.
 */
export async function buildWhenNeeded(onBuild: () => void = () => undefined): Promise<boolean> {
  const hash = await hashSources();
  if ((await readStamp()) === hash) return false;
  onBuild();
  // A build that breaks off must not look like the one that it replaces.
  await rm(join(ROOT, 'build', 'stamp'), { force: true });
  await Promise.all([buildParts(), buildApp()]);
  await writeStamp(hash);
  return true;
}

/** What the app serves or runs beside its pages: the frame's files and the export program. */
export async function buildParts(): Promise<void> {
  await Promise.all([buildFrame(), buildRender()]);
}

function buildApp(): Promise<void> {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else
        fail(new Error(`The app could not be built.\n${Buffer.concat(output).toString('utf8')}`));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildWhenNeeded(() => console.log('Building …'));
  console.log(built ? 'Built.' : 'The build is up to date.');
}
