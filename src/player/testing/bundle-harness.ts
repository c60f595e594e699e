import { resolve } from 'node:path';
import { build } from 'esbuild';

/** The program of `harness.tsx` for a page, as production builds it. */
export async function harnessProgram(): Promise<string> {
  const built = await build({
    entryPoints: [resolve(import.meta.dirname, 'harness.tsx')],
    alias: { '~': resolve('src') },
    define: { 'process.env.NODE_ENV': '"production"' },
    bundle: true,
    write: false,
    jsx: 'automatic',
  });
  return built.outputFiles[0]?.text ?? '';
}
