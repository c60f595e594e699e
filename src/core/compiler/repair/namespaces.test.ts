import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { draw } from '../testing/draw';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });

/** What the expression `x` of a source is where TypeScript is compiled by the book. */
function byTheBook(lines: string): string {
  const { code } = transformSync(lines, { loader: 'ts' });
  return JSON.stringify(new Function(`${code.replace(/^export .*$/gm, '')}\nreturn x;`)());
}

describe('a namespace of TypeScript', () => {
  it.each([
    'namespace X { export const a = 1; const own = 2; export const b = own + a }\nconst x = [X.a, X.b, Object.keys(X)];',
    'namespace A.B.C { export const a = 1 }\nnamespace A.B { export const d = 2 }\nconst x = [A.B.C.a, A.B.d];',
    'namespace X {\n  export function f() { return g() }\n  function g() { return 3 }\n  export class K { v = 4 }\n}\nconst x = [X.f(), new X.K().v];',
    'namespace X { export namespace Y { export const a = 1 } namespace Z { export const b = 2 } export const c = Z.b }\nconst x = [X.Y.a, X.c, Object.keys(X)];',
    'namespace X { export enum E { A = 4 } export type T = 1; export interface I {} export const c: T = 1 }\nconst x = [X.E.A, X.c];',
    'namespace X { export const a = 1 }\nnamespace X { export const b = 2 }\nconst x = { ...X };',
    'function X() { return 1 }\nnamespace X { export const a = 2 }\nconst x = [X(), X.a];',
    'class X { v = 1 }\nnamespace X { export const a = 2 }\nconst x = [new X().v, X.a];',
    'enum X { A = 3 }\nnamespace X { export const b = 2 }\nconst x = [X.A, X.b];',
    'namespace X { export let n = 1; export function up() { n++ } }\nX.up(); X.n += 5;\nconst x = X.n;',
    'namespace X { export const { a, b: [c] } = { a: 1, b: [2] }; export const d = X.a + c }\nconst x = [X.a, X.c, X.d];',
    'module X { export const a = 1 }\nconst x = X.a;',
    'namespace X { export const a = 1 }\nimport Y = X.a;\nconst x = Y;',
    'namespace T { export type A = 1 }\ndeclare namespace D { const q: number }\nconst T = 5;\nconst x = T;',
    'const f = () => { return 1 };\nnamespace X\n{\n  // namespace Y {\n  export const s = "namespace Z { }";\n  export const t = `namespace Q {`; export namespace R { export const s = "namespace U {"; }\n}\nconst x = [X.s, X.t, X.R.s, f()];',
  ])('is the object that TypeScript makes of it: %j', (lines) => {
    const drawn = draw(`${lines}\nexport default () => <p>{JSON.stringify(x)}</p>;`);
    expect(drawn).toBe(`<p>${byTheBook(lines)}</p>`);
  });

  it('may hold components, be exported, and keeps its lines', () => {
    const tsx = `export namespace UI {
  export const Box = ({ children }: { children: React.ReactNode }) => <b>{children}</b>;
}
export default function Scene() {
  return <UI.Box>in</UI.Box>;
}`;
    expect(draw(tsx)).toBe('<b>in</b>');
    const { js, notes } = compile(tsx);
    expect(notes).toEqual([]);
    expect(js?.split('\n')[1]).toContain('const Box');
    expect(js?.split('\n')[4]).toContain('UI.Box');
  });

  it('is none in a text, a comment or a template', () => {
    const tsx = `/* namespace A { */ // namespace B {
const code = \`
namespace C {
}\`;
const s = 'namespace D { export const a = 1 }';
export default () => <p title="namespace E {">namespace F {'{'} {code} {s}</p>;`;
    expect(draw(tsx)).toBe(
      '<p>namespace F { \nnamespace C {\n} namespace D { export const a = 1 }</p>',
    );
    expect(compile(tsx).notes).toEqual([]);
  });
});
