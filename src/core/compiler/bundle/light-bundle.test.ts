import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { LIGHT_BUNDLE_ALIASES } from './aliases';
import { withoutUnusedParts } from './unused-parts';

/** Syntax of every kind that Sucrase has a branch for; none may lead into a part that is left out. */
const SCENES = [
  `import { spring } from 'remotion';\nenum A { B }\nexport default () => <AbsoluteFill>{spring({}) as number}{A.B}</AbsoluteFill>;`,
  `import type { FC } from 'react'; import R, { type ReactNode as N, useState } from 'react';
export type { A } from './a'; export * from 'b'; export { c as d } from 'c'; import e = require('e');
interface P<T extends object = {}> { a?: T; readonly [key: string]: unknown }
declare const opaque: unique symbol; abstract class K<T> extends R.Component<P<{}>> implements I {
  static #n = 1_000; declare q: number; private readonly z?: T = undefined; constructor(public w: number) { super({}); }
  get v(): number { return this.w ?? K.#n } abstract m(): void; async *g(): AsyncGenerator<number> { yield* []; } }
const f = async <T,>(x: T, ...rest: (T | undefined)[]): Promise<T> => { try { await x } catch { } return x satisfies T };
const o = { a: 1, get b() { return 2 }, async c<T>(this: Window) {}, ['d']: \`t\${f?.<string>('x')}\` } as const;
export function is(x: unknown): x is string { return typeof x! === 'string' || o?.a === new Map<string, number>().get('a')?.valueOf(); }
const re = [/(?<year>\\p{Script=Greek}[^\\da-z]{1,2})\\k<year>|(?:a)*?/giu, /[\\p{L}--[a-z]]/v];
label: for (const [a, { b = 1, ...c }] of [] as any[]) { if (a) continue label; else break; }
export default function Scene({ a, b }: P<{}> = {}) { const [n, set] = useState<number | null>(null);
  return <><R.Fragment key="a">{/* c */}&nbsp;text {...[1]}</R.Fragment><b {...{ a }} data-x='y' on={() => set(1)}>{a ? <i/> : (x: number) => x}</b></>; }`,
];

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { compileScene } from './compile-scene';
        import { constructInBrowser } from './gate-browser';
        export const compile = (tsx) => compileScene(tsx, { gate: constructInBrowser });`,
      resolveDir: 'src/core/compiler',
    },
    alias: { ...LIGHT_BUNDLE_ALIASES },
    plugins: [withoutUnusedParts((path) => readFile(path, 'utf8'))],
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
    for (const tsx of SCENES) {
      const compiled = compile(tsx);
      expect(compiled.error).toBeNull();
      expect(compiled).toEqual(compileScene(tsx, { gate: compileInNode }));
    }
    expect(compile('export default () => <p').error.kind).toBe('syntax');
  });
});
