import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';
import { drawWith } from './testing/run-body';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const notesOf = (tsx: string) =>
  compile(tsx).notes.map(({ kind, message, line, degraded }) => [kind, message, line, degraded]);

const hooks = {
  useCurrentFrame: () => 12,
  useVideoConfig: () => ({ fps: 25, width: 640, height: 360, durationInFrames: 90 }),
  interpolate: (value: number) => value * 2,
  AbsoluteFill: 'main',
};
const draw = (tsx: string) => drawWith(tsx, { use: () => hooks, window: { Remotion: hooks } });

describe('a name that nothing declares', () => {
  it('gets a placeholder, and a note where it is used first', () => {
    const tsx = 'export default () => {\n  return <p>{colors.primary}{colors.text}</p>;\n}';
    expect(drawWith(tsx, { stand: (name) => ({ primary: name, text: 2 }) })).toEqual([
      'p',
      null,
      'colors',
      2,
    ]);
    expect(compile(tsx).js?.split('\n')[0]).toContain('const colors = __fw.stand("colors");');
    const message = '“colors” is not declared; a placeholder stands in for it.';
    expect(notesOf(tsx)).toEqual([['unknown-name', message, 2, true]]);
  });

  it('gets one as a tag and as a helper', () => {
    expect(
      draw('export default () => <Sparkles size={easeInOut(2)} />'.replace('(2)', '')),
    ).toEqual(['stand:Sparkles', { size: 'stand:easeInOut' }]);
  });

  it.each([
    "typeof gsap !== 'undefined' ? gsap.version : 1",
    "typeof gsap === 'undefined' ? 1 : 2",
  ])('stays when the scene asks whether it is there: %s', (code) => {
    expect(notesOf(`export default () => <p>{${code}}</p>`)).toEqual([]);
    expect(draw(`export default () => <p>{${code}}</p>`)).toEqual(['p', null, 1]);
  });

  it('makes elements when it is called h', () => {
    const createElement = (tag: string) => `<${tag}>`;
    const tsx = "export default () => h('p', null)";
    expect(drawWith(tsx, { use: () => ({ createElement }) })).toBe('<p>');
    expect(notesOf(tsx)).toMatchObject([['added-name', expect.any(String), 1, false]]);
  });

  it('is no name of the language or of every browser', () => {
    const names = `Math JSON Map Set WeakMap Uint8Array Float32Array BigUint64Array TypeError
      setTimeout clearInterval requestAnimationFrame document navigator console Image Audio Path2D
      HTMLElement SVGPathElement CSSStyleSheet DOMParser KeyboardEvent CustomEvent URL
      OffscreenCanvas ResizeObserver encodeURIComponent structuredClone localStorage Intl
      window globalThis undefined NaN Infinity arguments parseInt isNaN performance`;
    const tsx = `export default function S() { return [${names.split(/\s+/).join(', ')}].length > 0 && <p/>; }`;
    expect(notesOf(tsx)).toEqual([]);
  });

  it('is taken from the window of the scene where it has to end with the scene', () => {
    const firstLine = (tsx: string) => compile(tsx).js?.split('\n')[0];
    const scene = 'export default () => { setInterval(() => document.title, 9); return <p/>; }';
    expect(firstLine(scene)).toMatch(
      /^"use strict"; const setInterval = window.setInterval; const document = window.document; /,
    );
    const own = `const document = 1; export default () => { const setTimeout = document; return <p>{setTimeout}</p>; }`;
    expect(firstLine(own)).not.toContain('window.');
    expect(firstLine('export default () => { self = null; return <p/>; }')).toContain(
      'let self = window.self;',
    );
  });

  it('is a variable when the scene only gives it a value', () => {
    expect(notesOf('total = 5;\nexport default () => <p>{total}</p>')).toEqual([
      ['declared-name', 'Declared the variable total.', 1, false],
    ]);
  });
});

describe('a misspelt name', () => {
  it.each([
    ['useCurentFrame()', 'useCurrentFrame', 12],
    ['interpolat(4)', 'interpolate', 8],
    ['useVideoconfig().fps', 'useVideoConfig', 25],
  ])('of Remotion: %s', (code, meant, drawn) => {
    const tsx = `export default () => {\n  return <p>{${code}}</p>;\n}`;
    expect(draw(tsx)).toEqual(['p', null, drawn]);
    const [name] = code.split('(');
    expect(notesOf(tsx)).toEqual([['misspelt-name', `Took “${name}” for ${meant}.`, 2, false]]);
  });

  it('of a component of Remotion', () => {
    expect(draw('export default () => <AbsolutFill/>')).toEqual(['main', null]);
  });

  it('of the scene itself, by what is in reach of each use', () => {
    const tsx = `const titel = 'top';
      const A = ({ item }) => <b>{itme}{title}</b>;
      export default function S() {
        const opacity = 0.5;
        const style = { opactiy };
        return [A({ item: 3 }), style];
      }`;
    expect(draw(tsx)).toEqual([['b', null, 3, 'top'], { opactiy: 0.5 }]);
    expect(compile(tsx).notes.map(({ message }) => message)).toEqual([
      'Took “itme” for item.',
      'Took “title” for titel.',
      'Took “opactiy” for opacity.',
    ]);
  });

  it('is not corrected where the name that is near cannot be seen, or is being made', () => {
    const tsx = `const A = () => { const opacity = 1; return opacity; };
      export default function S() {
        const title = titel;
        return [opactiy, title];
      }`;
    expect(draw(tsx)).toEqual(['stand:opactiy', 'stand:titel']);
  });

  it('is none when it is declared, a global or a key', () => {
    const tsx = `const useCurentFrame = () => 1; const springs = [2];
      export default function S({ interpolat = 3 }) {
        return [useCurentFrame(), springs[0], interpolat, { useVideoconfig: 4 }.useVideoconfig];
      }`;
    expect(draw(tsx)).toEqual([1, 2, 3, 4]);
    expect(notesOf(tsx)).toEqual([]);
  });
});

describe('a value of a hook that is not asked for', () => {
  it('is asked for at the head of the outermost function', () => {
    const tsx = `export default function S() {\n  const at = [1].map((n) => n + frame);\n  return <p>{at[0]}{fps}{frame}</p>;\n}`;
    expect(draw(tsx)).toEqual(['p', null, 13, 25, 12]);
    expect(compile(tsx).js?.split('\n')[1]).toContain('const at = [1].map((n) => n + frame);');
    expect(notesOf(tsx)).toEqual([
      ['added-hook', 'Asked Remotion for “frame”, which is used without its hook.', 2, false],
      ['added-hook', 'Asked Remotion for “fps”, which is used without its hook.', 3, false],
    ]);
  });

  it.each([
    ['an arrow with an element', 'export default () => <p>{width}</p>', 640],
    ['an arrow over two lines', 'export default () =>\n  <p>{height}</p>', 360],
    ['an arrow with parentheses', 'export default () => (\n  <p>{frame}</p> // =>\n)', 12],
    [
      'an arrow inside memo',
      'const memo = (c) => c; const S = memo(() => <p>{frame}</p>);\nexport default S',
      12,
    ],
    ['a helper', 'const twice = () => 2 * frame;\nexport default () => <p>{twice()}</p>', 24],
    [
      'a component that has the hook under another name',
      'export default () => { const f = useCurrentFrame(); return <p>{f + frame}</p>; }',
      24,
    ],
    ['its misspelling', 'export default () => <p>{durationInFrame}</p>', 90],
  ])('is asked for in %s', (_name, tsx, drawn) => {
    expect(draw(tsx)).toEqual(['p', null, drawn]);
  });

  it('keeps an arrow that gives an object', () => {
    const tsx = 'const style = () => ({ top: frame });\nexport default () => <p style={style()}/>';
    expect(draw(tsx)).toEqual(['p', { style: { top: 12 } }]);
  });

  it('is a constant outside of components', () => {
    const tsx =
      'const half = width / 2;\nconst xs = [1].map((n) => n * fps);\nexport default () => <p>{half}{xs}{fps}</p>';
    expect(draw(tsx)).toEqual(['p', null, 960, [30], 25]);
    expect(notesOf(tsx).filter(([kind]) => kind === 'constant-hook')).toEqual([
      ['constant-hook', '“width” is used outside a component, where it is always 1920.', 1, true],
      ['constant-hook', '“fps” is used outside a component, where it is always 30.', 2, true],
    ]);
  });

  it('is left alone when it is declared, a prop or a key', () => {
    const tsx =
      'const frame = 1;\nexport default ({ fps = 2 }) => <p width={3}>{frame}{fps}{({ height: 4 }).height}</p>';
    expect(draw(tsx)).toEqual(['p', { width: 3 }, 1, 2, 4]);
    expect(notesOf(tsx)).toEqual([]);
  });
});

describe('a value of a hook that a component takes as a prop', () => {
  it.each([
    ['export default function S({ frame }) { return <p>{frame}</p>; }', 12],
    ['export default ({ frame: now, fps }) => <p>{now * fps}</p>', 300],
    ['const S = ((c) => c)(({ fps }) => <p>{fps}</p>);\nexport default S;', 25],
  ])('comes from the hook when nobody gives it: %s', (tsx, drawn) => {
    expect(draw(tsx)).toEqual(['p', null, drawn]);
    expect(notesOf(tsx)[0]).toMatchObject(['added-hook', expect.any(String), 1, false]);
  });

  it('comes from it in a component inside the scene too', () => {
    const tsx = 'const A = ({ frame }) => frame;\nexport default () => <A size={2}/>;';
    expect(compile(tsx).js).toContain('({ frame = __fw.use("remotion").useCurrentFrame() })');
  });

  it.each([
    'const A = ({ frame }) => frame;\nexport default () => <A frame={2}/>;',
    'const A = ({ frame }) => frame;\nexport default (props) => <A {...props}/>;',
    'const A = ({ frame }) => frame;\nexport default () => <p>{A({ frame: 2 })}</p>;',
    'const A = ({ width }) => width;\nexport default () => <A/>;',
    'export default ({ frame = 3 }) => <p>{frame}</p>;',
  ])('stays when it may be given, or is left open: %s', (tsx) => {
    expect(notesOf(tsx)).toEqual([]);
  });
});
