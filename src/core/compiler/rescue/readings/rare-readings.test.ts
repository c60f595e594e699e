import { describe, expect, it } from 'vitest';
import { cpuMs } from '~/core/testing/cpu-ms';
import { compileScene } from '../../compile-scene';
import { compileInNode } from '../../gate-node';
import { barestReading, rareReadingsOf } from './rare-readings';
import {
  COMBINED,
  curly,
  DECODED,
  DRESSED,
  fenced,
  listing,
  SAME_LINES,
  SCENE,
} from './testing/forms';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const plain = (js: string | null | undefined) => js?.replace(/\s+/g, ' ');

/** What the first reading that compiles gives: the light half's readings, then the rare ones. */
function rescued(tsx: string) {
  const light = compile(tsx);
  let tried = 0;
  if (light.js !== null) return { js: light.js, tried, kinds: [], reading: null };
  for (const reading of rareReadingsOf(tsx)) {
    tried += 1;
    expect(reading.notes.length).toBeGreaterThan(0);
    const { js } = compile(reading.text);
    if (js !== null) return { js, tried, kinds: reading.notes.map(({ kind }) => kind), reading };
  }
  return { js: null, tried, kinds: [], reading: null };
}

describe.each([
  ['keeps its lines', SAME_LINES],
  ['is decoded', DECODED],
  ['is put right', DRESSED],
  ['is both', COMBINED],
])('a scene that %s', (_group, forms) => {
  it.each(forms)('in the form of %s', (_name, tsx) => {
    const { js, tried } = rescued(tsx);
    expect(plain(js)).toBe(plain(compile(SCENE).js));
    expect(tried).toBeLessThanOrEqual(8);
  });
});

describe('lines', () => {
  it.each(SAME_LINES)('stay where they are in %s', (_name, tsx) => {
    const { reading } = rescued(tsx);
    if (!reading) return;
    const lineIn = (text: string) =>
      text.slice(0, text.lastIndexOf('AbsoluteFill style')).split('\n').length;
    expect(lineIn(reading.text)).toBe(lineIn(tsx));
  });

  it.each(DECODED)('have no number in notes about %s', (_name, tsx) => {
    const { reading } = rescued(tsx);
    const decoded = reading?.notes.find(({ kind }) => kind.startsWith('decoded'));
    if (reading) expect(decoded?.line).toBeNull();
  });
});

describe('several files', () => {
  const FILES = {
    'src/Words.tsx': 'export const WORDS = ["one", "two & three"];\n',
    'src/style.css': 'p { color: red }',
    'src/Scene.tsx': SCENE.replace(/const WORDS.*\n/, "import { WORDS } from './Words';\n"),
  };
  const list = Object.entries(FILES).map(([path, content]) => ({ path, content }));

  it.each([
    ['an object', JSON.stringify({ files: FILES })],
    ['a list', JSON.stringify({ files: list }, null, 2)],
    ['plain headers', list.map(({ path, content }) => `=== ${path} ===\n${content}`).join('\n')],
    [
      'Markdown headers',
      list.map(({ path, content }) => `### File: \`${path}\`\n\n${content}`).join('\n'),
    ],
    [
      'tags',
      list.map(({ path, content }) => `<file path="${path}">\n${content}</file>`).join('\n'),
    ],
  ])('in %s become one scene', (_name, tsx) => {
    const { js } = rescued(tsx);
    expect(js).toContain('WORDS = ["one", "two & three"]');
    expect(js).not.toContain('color: red');
    expect(js).toMatch(/return Scene;$/);
  });
});

describe('the barest reading', () => {
  it('has lost all that was found around the code and in it, though it cannot be read yet', () => {
    const broken = curly(SCENE).replace('</p>', '');
    const { text, notes } = barestReading(fenced(listing(broken)));
    expect(text.trim()).toBe(SCENE.replace('</p>', '').trim());
    expect(notes.map(({ kind }) => kind)).toEqual([
      'unwrapped-numbers',
      'unwrapped-fence',
      'replaced-characters',
    ]);
  });

  it('is the source where nothing stands around it', () => {
    expect(barestReading(SCENE)).toEqual({ text: SCENE, notes: [] });
  });
});

describe('rare readings', () => {
  it('end a curly string with its own quote', () => {
    const [first] = rareReadingsOf('const a = [‘one › two’, “it’s «b»”, „c“, «d»];');
    expect(first?.text).toBe(`const a = ['one › two', "it’s «b»", "c", "d"];`);
  });

  it('lose the words behind the last statement', () => {
    const code = 'const S = () => <p/>;\nexport default S;';
    const [first] = rareReadingsOf(`${code} I hope you like it!`);
    expect(first?.text).toBe(code);
  });

  it('leave code alone that shows code, and elements that hold it', () => {
    const shown = `const code = \`export default function A() {\n  return <p>1</p>;\n}\`;
      const words = ['import', 'export', 'const'];
      export default () => <pre><code>const a = {code}</code>{words}</pre>`;
    const readings = [...rareReadingsOf(`${shown});`)];
    expect(readings.filter(({ text }) => !text.includes('words'))).toEqual([]);
  });

  it('are none for a scene, and for text that is none', () => {
    expect([...rareReadingsOf(SCENE)].filter(({ text }) => text !== SCENE)).toEqual([]);
    expect([...rareReadingsOf('I am sorry, but I cannot do that.')]).toEqual([]);
  });

  it('are few, and found in bounded time', () => {
    const bits = [
      '```\n',
      '“a',
      '（',
      '+a\n-b\n',
      '"a": "',
      '&quot;',
      '\\n',
      '<a>const x = 1\n',
      '1: a\n',
      '.',
    ];
    for (const bit of bits) {
      const source = bit.repeat(20_000 / bit.length);
      const took = cpuMs(() => {
        expect([...rareReadingsOf(source)].length).toBeLessThanOrEqual(8);
      });
      expect(took, bit).toBeLessThan(4_000);
    }
  });
});
