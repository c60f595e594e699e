import { describe, expect, it } from 'vitest';
import { compileThoroughly } from '../../compile-thoroughly';
import { compileInNode } from '../../gate-node';

async function compiled(lines: string) {
  const tsx = `${lines}\nexport default () => <p><b>one</b>{x}</p>;`;
  const { js, params, notes, half } = await compileThoroughly(tsx, { gate: compileInNode });
  const h = (...parts: unknown[]) => parts;
  const drawn = js && new Function(...params, js)({ h, use: () => ({}) }, {}, {})();
  return { drawn, kinds: notes.map(({ kind }) => kind), half };
}

describe('a cast in angle brackets', () => {
  it.each([
    ['const y: unknown = 4; const x = <number>y;', 4],
    ['const y: any = { a: 1 };\nconst x = (<any>y).a + <number>y.a;', 2],
    ['const f = (v: unknown) => <string[]>v;\nconst x = f(["a"])[0];', 'a'],
    ['const x = Object.keys(<Record<string, number>>{ a: 1 })[0];', 'a'],
    ['const y = null; const x = <number | string>(y ?? 7);', 7],
    ['function f(v: unknown) {\n  return <number>v;\n}\nconst x = f(5);', 5],
  ])('is left out: %j', async (lines, value) => {
    const { drawn, kinds, half } = await compiled(lines);
    expect(drawn).toEqual(['p', null, ['b', null, 'one'], value]);
    expect({ kinds, half }).toEqual({ kinds: ['old-cast'], half: 'heavy' });
  });

  it('is none where the element is closed', async () => {
    const { kinds } = await compiled('const any = "i";\nconst x = <any>text</any');
    expect(kinds).not.toContain('old-cast');
  });
});
