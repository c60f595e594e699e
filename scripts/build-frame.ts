import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { LIGHT_BUNDLE_ALIASES } from '../src/core/compiler/bundle/aliases';
import { withoutUnusedParts } from '../src/core/compiler/bundle/unused-parts';
import { BOOT_FILE } from '../src/frame/guest-document';
import type { FrameManifest } from '../src/frame/manifest-schema';
import { buildPlayerFiles } from './player-files/build-player-files';
import { BuiltFiles } from './player-files/built-files';
import { withoutUnusedRemotion } from './unused-remotion';

const ROOT = resolve(import.meta.dirname, '..');
const GUEST = join(ROOT, 'src/frame/guest');
const SHARE_PLAYER = join(ROOT, 'src/ui/share/player/start.ts');

/**
 * Builds what the frame runs into `public/frame`: `boot.js`, which the guest document has in
 * itself, and the runtime, the compiler and the fonts under names that carry their hash. Older files go; `manifest.json`
 * is written last, so that it never names a file that is not there.
 *
 * @param folder where to build instead, for tests.
 * @throws esbuild's BuildFailure when a source does not build.
 */
export async function buildFrame(folder = join(ROOT, 'public/frame')): Promise<FrameManifest> {
  const [boot, runtime, compiler, share, { files: playerFiles, player }] = await Promise.all([
    bundle(join(GUEST, 'boot.ts'), 'script'),
    bundle(join(GUEST, 'runtime.tsx'), 'body'),
    bundle(join(GUEST, 'compiler.ts'), 'body'),
    bundle(SHARE_PLAYER, 'module'),
    buildPlayerFiles(),
  ]);
  await mkdir(folder, { recursive: true });
  const own = new BuiltFiles();
  const manifest: FrameManifest = {
    runtime: own.add('runtime', 'js', runtime),
    compiler: own.add('compiler', 'js', compiler),
    share: own.add('share', 'js', share),
    player,
  };
  const files = new Map([[BOOT_FILE, boot], ...own.entries(), ...playerFiles.entries()]);
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeOlder(folder, new Set([...files.keys(), 'manifest.json']));
  return manifest;
}

/** A `body` is run through `new Function` and returns the exports of its entry. */
async function bundle(entry: string, form: 'script' | 'body' | 'module'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    tsconfig: join(ROOT, 'tsconfig.json'),
    bundle: true,
    write: false,
    minify: true,
    format: form === 'module' ? 'esm' : 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    alias: { ...LIGHT_BUNDLE_ALIASES },
    plugins: [withoutUnusedParts((path) => readFile(path, 'utf8')), withoutUnusedRemotion()],
    define: { 'process.env.NODE_ENV': '"production"' },
    ...(form === 'body' ? { globalName: 'exported', footer: { js: 'return exported;' } } : {}),
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild wrote nothing for ${entry}.`);
  return output.contents;
}

async function removeOlder(folder: string, keep: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder);
  const older = names.filter((name) => !keep.has(name.replace(/\.br$/, '')));
  await Promise.all(older.map((name) => rm(join(folder, name), { recursive: true })));
}
