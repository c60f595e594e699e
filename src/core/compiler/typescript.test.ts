// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are those of the scenes.
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';
import { draw } from './testing/draw';

/** What the expression `x` of a source is where esbuild compiles it. */
function byTheBook(lines: string): string {
  const options = {
    loader: 'tsx',
    tsconfigRaw: { compilerOptions: { target: 'es2022' } },
  } as const;
  const { code } = transformSync(lines, options);
  const body = code.replace(/^export \{[^}]*\};$/gm, '').replace(/^export /gm, '');
  return JSON.stringify(new Function(`${body}\nreturn x;`)());
}

describe('TypeScript in a scene', () => {
  it.each([
    'enum A { X, Y = 5, Z, S = "s", C = X + 2, L = "abc".length }\nconst x = [A.X, A.Y, A.Z, A.S, A.C, A.L, A[5]];',
    'const enum A { X = 1 << 2, "a-b" = 3, N = -1, T = ~0, M = `t` }\nconst x = [A.X, A["a-b"], A.N, A.T, A.M];',
    'enum A { X } enum A { Y = 2 }\nconst x = [A.X, A.Y, A[2]];',
    'enum A { X = 1 } enum B { Y = A.X, Z }\nconst x = [B.Y, B.Z, (() => { enum C { Q = 7 } return C.Q })()];',
    'export enum A { X }\nexport const enum B { Y = 3 }\nexport declare enum D { Z }\nconst x = [A.X, B.Y];',
    'const x = ({ a: [1] as const } satisfies Record<string, readonly number[]>).a![0]!;',
    'const id = <T,>(v: T) => v, two = <T extends unknown>(v: T): T => v, three = <const T,>(v: T) => v;\nconst x = id(1) + two<number>(2) + three(4);',
    'function f<const T>(v: T): T { return v } const g = f<number>; const o = { m<T>(v: T) { return v } };\nconst x = [g(1), o?.m?.<number>(2)];',
    'abstract class A { abstract y: number; abstract f(): void; g() { return this.y } }\nclass B extends A { y = 3; f() {} override g() { return super.g() + 1 } }\nconst x = new B().g();',
    'class A { constructor(public a: number, private readonly b = a + 1, protected c?: string) {} sum() { return this.a + this.b } }\nconst x = [new A(1).sum(), Object.keys(new A(1))];',
    'class Z { z = 1 } class A extends Z { c = this.z + 1; constructor(readonly a: number) { super(); this.z = 9; } }\nconst y = new A(5);\nconst x = [y.a, y.c, y.z];',
    'class A { [key: string]: unknown; static { A.q = 1 } static q: number; #p = 1; declare d: number; e!: string; get p() { return this.#p } }\nconst x = [A.q, new A().p];',
    'function f(a: string): string; function f(a: number): number; function f(a: any) { return a }\nclass Q { constructor(a: string); constructor(a: number); constructor(public a: any) {} m(a: string): void; m(a?: number): any { return 2 } }\nconst x = [f(1), new Q(3).m()];',
    'function s(a: unknown): asserts a is string {} function n(this: unknown, v: any): v is number { return !!v }\nconst x = [s(1), n(2)];',
    'let y!: number; y = 1; declare const q: number; declare function z(): void; declare module "m" { export const a: 1 } declare global { interface Window { a: 1 } }\nconst x = y;',
    'type A<T> = T extends `a${infer R}` ? R : never; interface B<in out T> { new (v: T): B<T>; <Q>(v: Q): Q; readonly [k: string]: any }\nexport type { A }; export interface C extends B<1> {} export type D = typeof x;\nconst x: A<"ab"> = "b";',
    'const N = { a: { b: 1 } }; import y = N.a; export import z = N.a.b;\nconst x = [y.b, z];',
    'const f = async <T,>(v: T): Promise<T> => v; const k = (v?: number, ...w: number[]): v is 1 => !v;\nconst x = [typeof f(1), k()];',
    'const a = 1, b = 2, c = 3;\nconst x = [a < b, a < b && b > c, (a as number) < (b as any as number), a! < b];',
    'const t = true ? (v: number): number => v : null; const u = (true as boolean) ? [1 as number] : [2];\nconst x = [t?.(1), u];',
    'label: for (const [i, { v = 1 as number }] of Object.entries({ a: {} as any }) as [string, { v?: number }][]) { if (v) continue label; }\nconst x = 1;',
    'const x = (function <T>(this: void, v: T) { return v })<number>(4);',
    'try { throw new Error("e") } catch (e: unknown) { var m = (e as Error).message }\nconst x = m;',
    'let o: { a?: { b: number } } | undefined = { a: { b: 2 } }; (o as any).c = 1; (<T,>(v: T) => v)(o)!.a!.b++;\nconst x = o;',
    'unique: { type Q = unique symbol; break unique }\nconst type = 1, as = 2, of = 3, async = 4, namespace = 5, declare = 6, satisfies = 7;\nconst x = [type, as, of, async, namespace, declare, satisfies];',
  ])('means what it means elsewhere: %j', (lines) => {
    const tsx = `${lines}\nexport default () => <p>{JSON.stringify(x)}</p>;`;
    expect(draw(tsx)).toBe(`<p>${byTheBook(lines)}</p>`);
    expect(compileScene(tsx, { gate: compileInNode }).notes).toEqual([]);
  });

  it('draws generic and typed components', () => {
    const tsx = `import React, { type ReactNode, useState } from 'react';
import type { FC } from 'react';
type Props = { children?: ReactNode };
function List<T extends { id: number }>({ items }: { items: readonly T[] }): React.JSX.Element {
  return <ul>{items.map((item: T): ReactNode => <li key={item.id}>{item.id satisfies number}</li>)}</ul>;
}
const Box: FC<Props> = ({ children }): ReactNode => <b>{children!}</b>;
export default function Scene({ title = 'x' as string }: { title?: string } & Props = {}) {
  const [n] = useState<number | null>(2);
  return <Box><List<{ id: number }> items={[{ id: n as number }, { id: 3 }]} />{title}</Box>;
}`;
    expect(draw(tsx)).toBe('<b><ul><li>2</li><li>3</li></ul>x</b>');
    expect(compileScene(tsx, { gate: compileInNode }).notes).toEqual([]);
  });
});
