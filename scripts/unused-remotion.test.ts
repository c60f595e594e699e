import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { withoutUnusedRemotion } from './unused-remotion';

const ROOT = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

async function runtime(plugins: Parameters<typeof build>[0]['plugins']): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * as remotion from 'remotion'; export * as noReact from 'remotion/no-react'; export { Player } from '@remotion/player';`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}

it('keeps what the files of modules take from the internals, and makes the runtime smaller', async () => {
  const [all, cut] = await Promise.all([runtime([]), runtime([withoutUnusedRemotion()])]);
  const transitions = require.resolve('@remotion/transitions').replace(/dist.*$/, 'dist/esm');
  const text = await readFile(join(transitions, 'index.mjs'), 'utf8');
  const taken = /var \{ (\w+) \} = Internals\d*;/.exec(text)?.[1] ?? 'nothing';
  // `includes`: a failure must not print half a megabyte.
  for (const name of [taken, 'useMemoizedEffects', 'useRemotionContexts']) {
    expect([name, cut.includes(name)]).toEqual([name, true]);
  }
  expect(all.includes('compositionSelectorRef')).toBe(true);
  expect(cut.includes('compositionSelectorRef')).toBe(false);
  const saved = brotliCompressSync(all).length - brotliCompressSync(cut).length;
  expect(saved).toBeGreaterThan(6_000);
});
