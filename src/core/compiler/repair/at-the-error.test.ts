import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { draw } from '../testing/draw';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const SHOW = 'export default () => <p>{String(x)}</p>;';

describe('where the parser stumbles', () => {
  it.each([
    ['const x\u200B = "\u200Da";', '\u200Da', 'removed-invisible'],
    ['export default const x = 1;', '1', 'dropped-word'],
    [
      'class A { accessor y = 1; static accessor z = 2 }\nconst x = new A().y + A.z;',
      '3',
      'dropped-word',
    ],
    ['const x;', 'undefined', 'added-value'],
    ['const { x, y };', 'undefined', 'added-value'],
    ['let [x];\nx = 3;', '3', 'added-value'],
    ['let x = 1;\nexport as namespace Scene;\nx++;', '2', 'dropped-word'],
    ['const x = 017;', '15', 'octal'],
    ['const x = 08 + 0019;', '27', 'octal'],
    ['const x = "\\033[1m\\7".length;', '5', 'escape'],
    ['const x = "C:\\users\\xyz";', 'C:\\users\\xyz', 'escape'],
    ['let x = 0; [1, 2, 3].forEach((n) => { if (n === 2) continue; x += n; });', '4', 'left-loop'],
    ['const f = () => { break; };\nconst x = f();', 'undefined', 'left-loop'],
    ['const y = 3; const x = -y ** 2;', '-9', 'power'],
    ['const x = 1 - -Math.abs(-2) ** 3;', '9', 'power'],
    ['const d = 1;\n@d class A { y = 1 }\nconst x = new A().y;', '1', 'dropped-decorator'],
    [
      'class A {\n  @d({ a: ")", b: [`(`] }) y = 1;\n  @d.e() @f m(@Inject() z) { return z }\n}\nconst x = new A().m(4);',
      '4',
      'dropped-decorator',
    ],
    [
      'const d = (c) => c;\n@d()\nexport class A { y = 2 }\nconst x = new A().y;',
      '2',
      'dropped-decorator',
    ],
  ])('a small change helps: %j', (lines, drawn, kind) => {
    expect(draw(`${lines}\n${SHOW}`)).toBe(`<p>${drawn}</p>`);
    const { js, notes } = compile(`${lines}\n${SHOW}`);
    expect(notes.map((note) => note.kind)).toContain(kind);
    expect(js?.split('\n')[lines.split('\n').length]).toContain('String(x)');
  });

  it('leaves the same in texts and comments', () => {
    const tsx = `// accessor x; @d 017 export default const
const code = '@d() class A { accessor x } 017 break; -y ** 2';
export default () => <p>@home 017 break {code}</p>;`;
    expect(draw(tsx)).toBe('<p>@home 017 break @d() class A { accessor x } 017 break; -y ** 2</p>');
    expect(compile(tsx).notes).toEqual([]);
  });
});
