import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { draw } from '../testing/draw';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const notes = (tsx: string) => compile(tsx).notes.map(({ kind, degraded }) => [kind, degraded]);
const LATE = 'new Promise((done) => setTimeout(done, 1))';

describe('an await that nothing can wait for', () => {
  it.each([
    [
      "const { spring } = await import('remotion');\nexport default () => <p>{spring()}</p>;",
      '0.5',
    ],
    [
      "const R = (await import('remotion')).Sequence;\nexport default () => <p>{R}</p>;",
      'Sequence',
    ],
    ["const a = 1\nawait import('react')\nexport default () => <p>{a}</p>", '1'],
    ['export default async function S() {\n  return <p>one</p>;\n}', 'one'],
    ['const S = async () => <p>two</p>;\nexport default S;', 'two'],
  ])('is not needed where everything is there: %j', (tsx, drawn) => {
    expect(draw(tsx)).toBe(`<p>${drawn}</p>`);
    expect(notes(tsx)).toEqual([['dropped-await', false]]);
  });

  it.each([
    [`const x = await ${LATE};\nexport default () => <p>{x}</p>;`, '[not loaded]'],
    [
      `const x = (await (${LATE})).map(String).a.b;\nexport default () => <p>{x}</p>;`,
      '[not loaded]',
    ],
    ['const x = await 5;\nexport default () => <p>{x}</p>;', '5'],
    ['let x = 0; for await (const n of [1, 2]) x += n;\nexport default () => <p>{x}</p>;', '3'],
    [
      `export default function S() {\n  const [a] = await [${LATE}];\n  return <p>{typeof a}</p>;\n}`,
      'object',
    ],
    [
      `export default async () => {\n  const { a } = await (await ${LATE}).json();\n  return <p>{a}</p>;\n}`,
      '[not loaded]',
    ],
    [
      `async function Scene() { const a = await ${LATE}; return <p>{a}</p>; }\nexport default Scene;`,
      '[not loaded]',
    ],
    [
      `export default function S() { const o = { load() { return await ${LATE} } }; return <p>{o.load()}</p>; }`,
      '[not loaded]',
    ],
  ])('goes on with a stand-in: %j', (tsx, drawn) => {
    expect(draw(tsx)).toBe(`<p>${drawn}</p>`);
    expect(notes(tsx)).toEqual([['dropped-await', true]]);
  });

  it('makes a function async that draws nothing', () => {
    const tsx = `const load = () => { const r = await ${LATE}; return r; };
function later() { await ${LATE}; }
export default () => <p>{[load(), later()].join()}</p>;`;
    expect(draw(tsx)).toBe('<p>[object Promise],[object Promise]</p>');
    expect(notes(tsx)).toEqual([
      ['made-async', false],
      ['made-async', false],
    ]);
  });

  it.each([
    'useEffect(() => { await 1; return 2; }, []);',
    'useEffect(async () => { await 1; }, []);',
    'useEffect(async function () { for await (const a of []) a; });',
    'useEffect(async () => load());',
  ])('starts an effect without waiting for it: %s', (line) => {
    const tsx = `import { useEffect } from 'react'; const load = async () => 1;
export default function Scene() {
  ${line}
  return <p>ok</p>;
}`;
    expect(draw(tsx)).toBe('<p>ok</p>');
    expect(notes(tsx)).toEqual([['async-effect', false]]);
  });

  it('is left alone where it may wait', () => {
    const tsx = `const load = async () => { await 1; };
export const calculateMetadata = async () => ({ fps: await 30 });
async function* steps() { yield await 1; }
export default function Scene() {
  const run = async () => { for await (const a of steps()) { a; } };
  useEffect(() => { run(); (async () => { await 2; })(); }, []);
  return <p>{'await is a word'} await</p>;
}`;
    const js = compile(`import { useEffect } from 'react'; ${tsx}`).js;
    expect(js).toMatch(/const run = async \(\) => \{ for await \(const a of steps\(\)\) \{/);
    expect(notes(`import { useEffect } from 'react'; ${tsx}`)).toEqual([]);
  });
});
