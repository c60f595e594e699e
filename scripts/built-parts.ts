import { mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type FrameManifest, frameManifestSchema } from '../src/frame/manifest-schema';
import { buildFrame } from './build-frame';
import { buildRender } from './build-render';
import { hashSources, readStamp } from './build-stamp';

const ROOT = resolve(import.meta.dirname, '..');
const BUILD = join(ROOT, 'build');

/** What tests leave behind is of use for the next run, but not for long: it is large. */
const KEPT_MS = 20 * 60_000;

export type BuiltParts = {
  /** The frame's files, and what they are called. */
  frameDir: string;
  manifest: FrameManifest;
  /** `render-bundle/` and `render-child.mjs`, as the render engine wants them. */
  renderDir: string;
};

/**
 * The frame and the export program of the present sources, for tests: those of the last build,
 * of an earlier test of the same sources, or built now.
 */
export async function builtParts(): Promise<BuiltParts> {
  const hash = await hashSources();
  if ((await readStamp()) === hash) return partsIn(join(ROOT, 'public', 'frame'), BUILD);
  const folder = join(BUILD, `test-${hash.slice(0, 16)}`);
  if (!(await isThere(folder))) {
    const fresh = `${folder}.${process.pid}`;
    await mkdir(fresh, { recursive: true });
    await Promise.all([buildFrame(join(fresh, 'frame')), buildRender(fresh)]);
    // Somebody else may have been quicker.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  }
  return partsIn(join(folder, 'frame'), folder);
}

async function partsIn(frameDir: string, renderDir: string): Promise<BuiltParts> {
  const manifest = frameManifestSchema.parse(
    JSON.parse(await readFile(join(frameDir, 'manifest.json'), 'utf8')),
  );
  return { frameDir, manifest, renderDir };
}

/**
 * Gives the export program of the present sources an address of its own, so that a test can
 * tell its processes by it. Remove the link afterwards, not what it leads to.
 *
 * @param path inside of the project, where the program finds its packages
 */
export async function linkBuiltRender(path: string): Promise<void> {
  const { renderDir } = await builtParts();
  await symlink(renderDir, path, 'dir');
}

/** Removes what earlier tests have built, but for what another run may be using. */
export async function removeOldParts(): Promise<void> {
  const names = await readdir(BUILD).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith('test-'))) {
    const found = await stat(join(BUILD, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > KEPT_MS) {
      await rm(join(BUILD, name), { recursive: true, force: true });
    }
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
