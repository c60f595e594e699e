import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { draw } from '../testing/draw';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const kinds = (tsx: string) => compile(tsx).notes.map(({ kind, line }) => [kind, line]);
const SHOW = 'export default () => <p>{String(x)}</p>;';

describe('a name that one scope declares twice', () => {
  it.each([
    ['const x = 1;\nconst x = 2;', '2'],
    ['let x = 1\nlet x = 2\n', '2'],
    ['const x = 1; const y = x;\nvar x = y + 1, z = x;\nx === z || fail();', '2'],
    ['const x = 1;\nlet x;', '1'],
    ['let x = 1;\n{ var x = 5; }', '5'],
    ['{ var x = 1; }\nlet x = 2;', '2'],
    ['let x = 0;\nfor (var x of [4, 5]) { x; }', '5'],
    ['let x = 0;\nfor (var x = 3, n = 0; n < 2; n++) x++;', '5'],
    ['const { x } = { x: 1 };\nconst { x, y = x } = { x: 2 };', '2'],
    ['const [x] = [1];\nconst { a: [{ x = 9 }] } = { a: [{}] };', '9'],
    ['const x = 1; const y = 1;\nconst { x, y } = { x: 3, y: 2 }; x + y === 5 || fail();', '3'],
    ['const x = 1;\nconst x = 2;\nconst x = 3;', '3'],
    ['function x() { return 1; }\nconst x = () => 2;', '() => 2'],
    ['const x = () => 1;\nfunction x() {}', 'function x() {}'],
    ['const { x } = { x: 1 };\nfunction x() {}', 'function x() {}'],
    ['class x { a = 1 }\nfunction x() {}', 'function x() {}'],
    ['const x = 1;\nclass x { static toString() { return "C"; } }', 'C'],
    ['function x() {}\nclass x { static toString() { return "C"; } }', 'C'],
    ['import { x } from "a";\nconst x = 1;\nconst x = 2;', '2'],
    ['const x = 1;\nimport { x } from "a";', '1'],
    ['import { x } from "a";\nimport { x } from "b";', 'b:x'],
    ['import { x } from "remotion";\nimport { x } from "b";', 'x'],
    ['import x from "a";\nfunction x() {}', 'function x() {}'],
    ['import { x } from "remotion";\nconst { x } = window.Remotion;', 'x'],
    ['import { x } from "b";\nconst { x, y } = window.Remotion; y === "y" || fail();', 'x'],
    ['const x = () => 1;\nconst { x } = Remotion;', '() => 1'],
    ['const f = ({ x }, x) => x;\nconst x = f({ x: 1 }, 2);', '2'],
    [
      'const f = (x) => { const { x: y } = x; const x = 7; return x + y; };\nconst x = f({ x: 1 });',
      '8',
    ],
    ['let x; try { throw 1 } catch (e) { const e = 4; x = e; }', '4'],
    ['let x; { function f() { return 1 }\nfunction f() { return 2 } x = f(); }', '2'],
  ])('runs with one value: %j', (lines, drawn) => {
    expect(draw(`${lines}\n${SHOW}`)).toBe(`<p>${drawn}</p>`);
    expect(compile(`${lines}\n${SHOW}`).notes.map(({ kind }) => kind)).toContain('duplicate-name');
  });

  it('lets the later component win, and says where it is', () => {
    const tsx = `const Title = () => <b>one</b>;
const Title = () => <b>two</b>;
export default function Scene() { return <Title />; }`;
    expect(draw(tsx)).toBe('<b>two</b>');
    expect(kinds(tsx)).toEqual([['duplicate-name', 2]]);
    expect(compile(tsx).js?.split('\n')[1]).toContain('two');
  });

  it('draws with a hook that is asked twice in one component', () => {
    const tsx = `export default function Scene() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { fps, width } = useVideoConfig();
  const frame = useCurrentFrame();
  return <p>{[frame, fps, width].join()}</p>;
}`;
    expect(draw(tsx)).toBe('<p>12,30,1920</p>');
  });

  it('needs no module whose import an own component replaces', () => {
    const tsx = `import { Circle } from 'lucide-react';
const Circle = () => <i>own</i>;
export default () => <Circle />;`;
    expect(draw(tsx)).toBe('<i>own</i>');
    expect(compile(tsx).capabilities).toEqual([]);
    expect(kinds(tsx)).toEqual([['duplicate-name', 2]]);
  });

  it.each(['const', 'let', 'var', 'class', 'function'])(
    'may be a parameter of the body: %s',
    (word) => {
      const rest = { class: ' {}', function: '() {}' }[word] ?? ' = { Remotion: 1 }';
      for (const name of ['window', 'globalThis', '__fw']) {
        expect(
          draw(`${word} ${name}${rest}\nexport default () => <p>{typeof ${name}}</p>;`),
        ).toMatch(/<p>(?:object|function)<\/p>/);
      }
    },
  );

  it('is no duplicate where the language allows it', () => {
    const tsx = `var a = 1; var a = 2; function f(b) { var b; function b() {} function b() {} }
const window2 = 1; { const a = 3; { let a = 4; } } const g = (a) => { { const a = 1; } };
class K {} const k = class K { m(K) {} }; const h = function h(h) {};
export default function Scene({ x }) { var x; try {} catch (x) { var x; } return <p>{a}</p>; }`;
    expect(kinds(tsx)).toEqual([]);
    expect(draw(tsx)).toBe('<p>2</p>');
  });
});

describe('a constant that gets a second value', () => {
  it.each([
    ['const x = 1;\nx = 2;', '2'],
    ['const x = 1, y = 2;\nx += y;', '3'],
    ['const x = 1;\nx++;', '2'],
    ['const x = 1, o = { y: 2 };\n[x, [o.y]] = [o.y, [x]];', '2'],
    ['const x = 1;\n({ a: x = 5, ...{}.b } = {});', '5'],
    ['const x = 1;\nfor (x of [8]) ;', '8'],
    ['const { x, y } = { x: 1 };\n(() => { x = 3; })();', '3'],
    ['export const x = 1;\nx ??= 2; x ||= 3; x &&= 4;', '4'],
    ['import { x } from "remotion";\nx = 2;', '2'],
    ['import x from "react";\nx = 2;', '2'],
    ['import * as x from "react";\nx = 2;', '2'],
    ['let x = 0; for (const n of [1, 2]) { n *= 2; x += n; }', '6'],
  ])('becomes a variable: %j', (lines, drawn) => {
    expect(draw(`${lines}\n${SHOW}`)).toBe(`<p>${drawn}</p>`);
    expect(kinds(`${lines}\n${SHOW}`)).toEqual([['made-variable', 1]]);
  });

  it('is another one when an inner name hides it', () => {
    const lines = 'const x = 1; const o = { x: 2 }; o.x = 3; const f = (x) => { x = 4; }; f();';
    expect(kinds(`${lines}\n${SHOW}`)).toEqual([]);
    expect(compile(`${lines}\n${SHOW}`).js).toContain('const x = 1;');
  });
});
