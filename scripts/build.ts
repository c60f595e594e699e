import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFrame } from './build-frame';
import { buildRender } from './build-render';
import { hashSources, readStamp, removeStamp, writeStamp } from './build-stamp';
import { acquireLock } from './lock.mjs';
import { packFrame } from './pack-frame';

const ROOT = resolve(import.meta.dirname, '..');
const FRAME = join(ROOT, 'public', 'frame');

/** Builds frame, export program and app unless the present build is made from the same sources. */
async function build(): Promise<void> {
  // Blocks this process, which has nothing else to do.
  const release = acquireLock(join(ROOT, 'build', 'build.lock'), () =>
    console.log('Another process is building; waiting for it …'),
  );
  try {
    const hash = await hashSources();
    if ((await readStamp()) === hash) return console.log('The build is up to date.');
    await Promise.all([buildParts().then(() => packFrame(FRAME)), buildApp()]);
    await writeStamp(hash);
    console.log('Built.');
  } finally {
    release();
  }
}

/** What the app serves or runs beside its pages: the frame's files and the export program. */
async function buildParts(): Promise<void> {
  // A build that breaks off, or parts beside an older app, must not look like a whole one.
  await removeStamp();
  await Promise.all([buildFrame(), buildRender()]);
}

async function buildApp(): Promise<void> {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build'], { cwd: ROOT, stdio: 'inherit' });
  await new Promise<void>((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error('The app could not be built; Next says why above.'));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await (process.argv.includes('--parts') ? buildParts() : build());
}
