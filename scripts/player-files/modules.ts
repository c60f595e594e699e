import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { MODULE_FILES, SHARED_MODULES } from '../../src/core/scene/capabilities';
import type { PlayerFiles } from '../../src/player/scene-files';
import type { BuiltFiles } from './built-files';

const ROOT = resolve(import.meta.dirname, '../..');
const ENTRIES = join(ROOT, 'src/player/capabilities/files');

/** Adds one file per capability: a function body that takes `shared` and returns `{ modules }`. */
export async function buildModules(files: BuiltFiles): Promise<PlayerFiles['modules']> {
  const built = Object.keys(MODULE_FILES).map(async (capability) => {
    const bytes = await moduleFile(join(ENTRIES, capability));
    const url = files.add(`module-${capability}`, 'js', bytes);
    return [capability, url] as const;
  });
  return Object.fromEntries(await Promise.all(built));
}

/** A function body that takes the runtime's modules as `shared` and returns the exports of `entry`. */
export async function moduleFile(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    tsconfig: join(ROOT, 'tsconfig.json'),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'exported',
    footer: { js: 'return exported;' },
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [fromRuntime],
    // Three's source beside its build would be a second Three.
    alias: { 'three/src/loaders/TextureLoader.js': 'three' },
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild wrote nothing for ${entry}.`);
  return output.contents;
}

const SHARED: ReadonlySet<string> = new Set(SHARED_MODULES);

/** Leaves what the runtime has to the runtime. */
const fromRuntime: Plugin = {
  name: 'from-runtime',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:react|remotion)/ }, ({ path }) =>
      SHARED.has(path) ? { path, namespace: 'shared' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = shared[${JSON.stringify(path)}];`,
    }));
  },
};
