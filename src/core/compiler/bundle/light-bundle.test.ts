import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { LIGHT_BUNDLE_ALIASES } from './aliases';

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { compileScene } from './compile-scene';
        import { constructInBrowser } from './gate-browser';
        export const compile = (tsx) => compileScene(tsx, { gate: constructInBrowser });`,
      resolveDir: 'src/core/compiler',
    },
    alias: { ...LIGHT_BUNDLE_ALIASES },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'exported',
    footer: { js: 'return exported;' },
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

describe('the light half of the compiler', async () => {
  const bytes = await bundle();

  it('fits into 90 KB of gzip', () => {
    const kilobytes = gzipSync(bytes, { level: 9 }).length / 1000;
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThan(90);
  });

  it('makes the same bytes as the compiler on the server', () => {
    const { compile } = new Function(new TextDecoder().decode(bytes))();
    const tsx = `import { spring } from 'remotion';\nenum A { B }\nexport default () => <AbsoluteFill>{spring({}) as number}{A.B}</AbsoluteFill>;`;
    expect(compile(tsx)).toEqual(compileScene(tsx, { gate: compileInNode }));
    expect(compile('export default () => <p').error.kind).toBe('syntax');
  });
});
