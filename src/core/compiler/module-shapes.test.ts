import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';
import { draw } from './testing/draw';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const kinds = (tsx: string) => compile(tsx).notes.map(({ kind }) => kind);
const OK = '() => <p>ok</p>';
const SHOW = 'export default () => <p>{String(x)}</p>;';

describe('imports', () => {
  it.each([
    ["import R, * as ns from 'lib'; const x = [R, ns.a];", 'lib:default,lib:a'],
    ["import { default as x } from 'lib';", 'lib:default'],
    ['import { "a b" as x } from "lib";', 'lib:a b'],
    [
      "import x, { y } from './components/Foo';\ny === './components/Foo:y' || fail();",
      './components/Foo:default',
    ],
    ["import x from './data.json' with { type: 'json' };", './data.json:default'],
    ["import x from './data.json' assert { type: 'json' };", './data.json:default'],
    ["import lib = require('lib'); const { x } = lib;", 'lib:x'],
    ["import type A from 'a'; import { type B, x } from 'b'; import type * as C from 'c';", 'b:x'],
    ["const { x } = require('lib');", 'lib:x'],
    ["const x = require('lib').default;", 'lib:default'],
    ["const x = typeof import('lib', { with: { type: 'json' } }).then;", 'function'],
    [
      "const x = new URL('a.png', import.meta.url).pathname + import.meta.env.MODE;",
      '/a.pngundefined',
    ],
    ["'use client';\nimport { x } from 'remotion'", 'x'],
  ])('give their values: %j', (lines, drawn) => {
    expect(draw(`${lines}\n${SHOW}`)).toBe(`<p>${drawn}</p>`);
    expect(compile(`${lines}\n${SHOW}`).js).not.toMatch(/^\s*(?:import|export)\b/m);
  });
});

describe('exports', () => {
  it.each([
    `export default ${OK};`,
    `export default const S = ${OK};`,
    `const S = ${OK}; export { S as default };`,
    `const S = ${OK}; export { S as "default", S as 'a b' };`,
    `const S = ${OK}; export = S;`,
    `export let S: React.FC = ${OK};\nS = S;`,
    `export type { A } from 'a'; export * from 'b'; export * as ns from 'c'; export { d, e as f } from 'g';\nexport default ${OK}`,
    `const S = ${OK}; module.exports = { default: S };`,
    `const S = ${OK}; exports.default = S; module.exports = exports.default;`,
    `const S = ${OK}; module.exports = { S };`,
    `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = void 0; const S = ${OK}; exports.default = S;`,
    `function S() { return <p>ok</p>; }\nreturn S;`,
    `function S() { return <p>ok</p>; }\nreturn <S />;`,
    `define(['react', 'remotion'], function (React) { return ${OK}; });`,
    `define((require, exports) => { exports.default = ${OK}; });`,
    `define('scene', ['exports'], (out) => { out.Scene = ${OK}; });`,
    `(function (root, factory) {
  if (typeof define === 'function' && define.amd) define(['react'], factory);
  else if (typeof module === 'object' && module.exports) module.exports = factory(require('react'));
  else root.Scene = factory(root.React);
})(this, function (React) { return ${OK}; });`,
    `!function (e) { typeof exports === 'object' ? e(exports) : 0; }(function (out) { out.Scene = ${OK}; });`,
    `(() => { const Scene = ${OK}; window.Scene = Scene; })();`,
    `window.Scene = ${OK};`,
    `const frame = useCurrentFrame();\nif (frame < 0) return null;\nfunction S() { return <p>ok</p>; }\nreturn <S />;`,
  ])('find the component: %j', (tsx) => {
    expect(draw(tsx)).toBe('<p>ok</p>');
    expect(compile(tsx).js).not.toMatch(/^\s*(?:import|export)\b/m);
  });

  it('show the last default export that is a component', () => {
    const two = 'export default () => <p>one</p>;\nexport default () => <p>two</p>;';
    expect(draw(two)).toBe('<p>two</p>');
    expect(compile(two).notes).toMatchObject([{ kind: 'duplicate-default', line: 2 }]);
    const same = `function S() { return <p>ok</p>; }\nexport default S;\nexport default S;`;
    expect(draw(same)).toBe('<p>ok</p>');
    expect(kinds(same)).toEqual([]);
    for (const other of ['{ fps: 30 }', '5', '[1]']) {
      expect(draw(`export default ${OK};\nexport default ${other};`)).toBe('<p>ok</p>');
      expect(draw(`export default ${other};\nexport default ${OK};`)).toBe('<p>ok</p>');
    }
  });

  it('may name the same thing twice, or nothing', () => {
    const tsx = `export const A = ${OK};\nexport { A };\nexport { Missing };\nexport { A as default, A };`;
    expect(draw(tsx)).toBe('<p>ok</p>');
  });

  it('are the inside of a component when hooks are called at the top level', () => {
    const tsx = `const { useCurrentFrame } = window.Remotion;
const Title = () => <b>t</b>;
const frame = useCurrentFrame();
const half = frame / 2;
return <p>{half}<Title /></p>;`;
    expect(draw(tsx)).toBe('<p>6<b>t</b></p>');
    expect(compile(tsx).notes).toMatchObject([{ kind: 'wrapped-body', line: 3 }]);
    expect(compile(tsx).js?.split('\n')[4]).toContain('return');
  });
});
