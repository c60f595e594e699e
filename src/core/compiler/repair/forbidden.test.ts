// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are those of the scenes.
import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { draw } from '../testing/draw';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const SHOW = 'export default () => <p>{String(x)}</p>;';

describe('what can be read and is forbidden', () => {
  it.each([
    [
      'const package = 1; const o = { package, interface: 2 };\nconst x = package + o.package + o.interface;',
      '4',
    ],
    ['const { public, private: p = public } = { public: 3 };\nconst x = public + p;', '6'],
    ['const f = (static, { private }) => static + private;\nconst x = f(1, { private: 2 });', '3'],
    ['let implements = 5; implements *= 2; const x = String(implements);', '10'],
    ['const f = (arguments) => 4;\nconst x = f();', '4'],
    [
      'const a = { b: 1 }, n = null;\na?.b = 2; n?.b = 3; n?.["c"].d++; a?.["b"]++;\nconst x = a.b;',
      '3',
    ],
    ['const a = { b: () => ({}) }; const c = a?.b?.()\nc?.d = 4\nconst x = c.d', '4'],
    ['const a = null, b = 0;\nconst x = a ?? b || 7;', '7'],
    ['const a = 0;\nconst x = a || null ?? 6;', '6'],
    ['const a = 1;\nconst x = null ?? a && 5;', '5'],
    ['const { ...a, x } = { a: 1, x: 2 };', '2'],
    ['const x = typeof (package ?? 1);', 'function'],
    ['let a = 1;\nconst x = delete a;', 'undefined'],
    ['const { a, ...x, } = { a: 1, b: 2 }; x.toString = () => Object.keys(x)[0];', 'b'],
    ['const x = `\\033[0m C:\\users\\xa ${1 + 0}\\7`.length;', '19'],
    [
      'const f = () => { using y = { [Symbol.for("d")]() {} }; return typeof y; };\nconst x = f();',
      'object',
    ],
  ])('is written in other words: %j', (lines, drawn) => {
    expect(draw(`${lines}\n${SHOW}`)).toBe(`<p>${drawn}</p>`);
    const { js } = compile(`${lines}\n${SHOW}`);
    expect(js?.split('\n')[lines.split('\n').length]).toContain('String(x)');
  });

  it('is left alone where it is allowed', () => {
    const tsx = `const o = { package: 1, delete: 2, static: 3 }; const a = (o.b ?? 1) || 2; const { ...rest } = o;
class A { static yield = 1; public package() { return o?.package; } }
const r = String.raw\`\\users\\xa\`; const using = 1; delete o.delete;
export default () => <p title="using this">{[o.package, a, A.yield, new A().package(), r, using, rest.static].join()}</p>;`;
    expect(draw(tsx)).toBe('<p>1,1,1,1,\\users\\xa,1,3</p>');
    expect(compile(tsx).notes).toEqual([]);
  });
});
