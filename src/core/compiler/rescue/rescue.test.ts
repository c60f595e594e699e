import { describe, expect, it } from 'vitest';
import { compileThoroughly } from '../compile-thoroughly';
import { compileInNode } from '../gate-node';

const compile = (tsx: string) => compileThoroughly(tsx, { gate: compileInNode });

/** Compiles and draws; elements are lists, as `['p', props, ...children]`. */
async function draw(tsx: string): Promise<unknown> {
  const { js, params, error } = await compile(tsx);
  if (js === null) throw new Error(error?.message);
  const fw = {
    h: (type: unknown, props: unknown, ...children: unknown[]) =>
      typeof type === 'function' ? type({ children }) : [type, props, ...children],
    Fragment: 'Fragment',
    use: () => ({ AbsoluteFill: 'Fill', interpolate: (...given: unknown[]) => given.length }),
    stand: (name: string) => `stand:${name}`,
    stop: () => false,
  };
  return new Function(...params, js)(fw, {}, {})({});
}

const scene = (body: string) => `export default function Scene() {\n${body}\n}\n`;

describe('the heavy half', () => {
  it.each<[string, string, unknown]>([
    ['a comma in an object', scene('  return <p style={{ a: 1 b: 2 }}>x</p>;'), { a: 1, b: 2 }],
    [
      'a colon in an object',
      scene('  return <p style={{ a: 1, left (4 - 2) / 2 }}>x</p>;'),
      { a: 1, left: 1 },
    ],
    ['semicolons for commas', scene('  return <p style={{ a: 1; b: 2; }}>x</p>;'), { a: 1, b: 2 }],
    ['one pair of braces', scene('  return <p style={ a: 1, b: 2 }>x</p>;'), { a: 1, b: 2 }],
    ['one brace of two', scene('  return <p style={{ a: 1 }>x</p>;'), { a: 1 }],
    ['a length without quotes', scene('  return <p style={{ a: 24px }}>x</p>;'), { a: '24px' }],
    [
      'a quote at the end',
      scene("  return <p style={{ a: 'one, b: 2 }}>x</p>;"),
      { a: 'one', b: 2 },
    ],
    [
      'a quote at the start',
      scene("  return <p style={{ a: one', b: 2 }}>x</p>;"),
      { a: 'one', b: 2 },
    ],
    [
      'a backtick at the end',
      scene(`  const n = 3;\n  return <p style={{ a: \`\${n}px, b: 2 }}>x</p>;`),
      { a: '3px', b: 2 },
    ],
    [
      'a string over two lines',
      scene("  return <p style={{ a: 'one\ntwo' }}>x</p>;"),
      { a: 'onetwo' },
    ],
    [
      'the other half of a ternary',
      scene('  return <p style={{ a: true ? 1, b: 2 }}>x</p>;'),
      { a: 1, b: 2 },
    ],
  ])('makes up for %s', async (_, tsx, style) => {
    expect(await draw(tsx)).toEqual(['p', { style }, 'x']);
  });

  it.each<[string, string]>([
    ['a closing bracket', scene('  const a = Math.max(1, 2;\n  return <p>x</p>;')],
    ['an opening bracket', scene('  const a = Math.max 1, 2);\n  return <p>x</p>;')],
    [
      'a closing brace, by the indentation',
      scene('  const f = () => {\n    if (true) {\n      f.a = 1;\n  };\n  return <p>x</p>;'),
    ],
    [
      'a brace too many, by the indentation',
      scene('  const f = () => {\n    f.a = 1;\n    }\n  };\n  return <p>x</p>;'),
    ],
    [
      'a list inside a list',
      scene('  const a = interpolate(1, [0, 30, [0, 1]);\n  return <p>x</p>;'),
    ],
    ['the arrow', scene('  const f = (a) = > a;\n  return <p>x</p>;')],
    ['the spelling of a keyword', scene('  cosnt a = 1;\n  return <p>x</p>;')],
    ['the capital of a keyword', scene('  Const a = 1;\n  return <p>x</p>;')],
    ['a word that came twice', scene('  const const a = 1;\n  return <p>x</p>;')],
    ['swapped tokens', scene('  const a = Math.max(,1 2);\n  return <p>x</p>;')],
    ['a value', scene('  const a = ;\n  return <p>x</p>;')],
    ['an apostrophe in a string', scene("  const a = 'it's late';\n  return <p>x</p>;")],
    [
      'what breaks type arguments',
      scene(
        '  const a = useMemo<{ b: number }>(() => ({ b: 1 };\n  const useMemo = 1;\n  return <p>x</p>;',
      ),
    ],
    [
      'the end of a comment',
      scene('  /* a comment\n  return <p>x</p>;').replace('comment\n', 'comment\n'),
    ],
  ])('makes up for %s', async (_, tsx) => {
    const { js, error } = await compile(tsx);
    expect(error).toBeNull();
    expect(js).toContain('return Scene;');
  });

  it.each<[string, string, unknown]>([
    ['an element', '<div><p>x</div>', ['div', null, ['p', null, 'x']]],
    ['a void element', '<div><img src="a">x</div>', ['div', null, ['img', { src: 'a' }], 'x']],
    ['the slash of an end', '<div><p>x<p></div>', ['div', null, ['p', null, 'x']]],
    [
      'a fragment around neighbours',
      '<p>x</p><p>y</p>',
      ['Fragment', null, ['p', null, 'x'], ['p', null, 'y']],
    ],
    ['the braces of an attribute', '<p width=100>x</p>', ['p', { width: 100 }, 'x']],
    [
      'a brace of a list',
      '<div>{[1].map((a) => <p>{a}</p>)</div>',
      ['div', null, [['p', null, 1]]],
    ],
    ['an HTML comment', '<div><!-- no --><p>x</p></div>', ['div', null, ['p', null, 'x']]],
  ])('closes or completes %s', async (_, jsx, drawn) => {
    expect(await draw(scene(`  return (\n    ${jsx}\n  );`))).toEqual(drawn);
  });

  it('closes what breaks off, and says that something is missing', async () => {
    const { js, notes } = await compile(
      'export default function Scene() {\n  return (\n    <div>\n      <p>one</p>\n      <p style={{ color: 1,',
    );
    expect(js).not.toBeNull();
    expect(notes).toMatchObject([{ kind: 'closed-truncation', line: 5, degraded: true }]);
  });

  it('draws a sentence where the picture had not begun', async () => {
    const drawn = await draw('export default function Scene() {\n  const a = Math.max(1,');
    expect(JSON.stringify(drawn)).toContain('breaks off before its picture begins');
  });

  it('leaves out a line that nothing helps, and says which', async () => {
    const { js, notes } = await compile(
      scene('  const a = 1;\n  @@ ### ??? !!\n  return <p>x</p>;'),
    );
    expect(js).not.toBeNull();
    expect(notes).toMatchObject([{ line: 3 }]);
  });

  it('keeps every line where it was', async () => {
    const tsx = scene('  const a = Math.max(1,\n    2;\n  const b = 1;\n  return <p>{b}</p>;');
    const { js } = await compile(tsx);
    expect(js?.split('\n').findIndex((line) => line.includes('const b = 1;'))).toBe(3);
  });

  it('gives the same bytes each time', async () => {
    const tsx = scene('  const a = Math.max(1, 2;\n  return <p style={{ a: 1 b: 2 }}>x</p>;');
    expect((await compile(tsx)).js).toBe((await compile(tsx)).js);
  });

  it('is not asked where the light half succeeds', async () => {
    expect((await compile(scene('  return <p>x</p>;'))).half).toBe('light');
  });

  it('names the place of what it could not repair', async () => {
    const { js, error } = await compile('This is no code at all, only a sentence.');
    expect(js).toBeNull();
    expect(error?.line).toBe(1);
  });

  it('does a bounded amount of work on a text that is no code', async () => {
    const noise = Array.from({ length: 4_000 }, (_, i) => '({[<"\'`/*;,:=>'[(i * 7) % 14]).join(
      ' ',
    );
    const before = process.cpuUsage().user;
    await compile(noise);
    // Microseconds of this process: 200 ms is the goal on a machine that is not busy.
    expect(process.cpuUsage(undefined).user - before).toBeLessThan(2_000_000);
  });
});
