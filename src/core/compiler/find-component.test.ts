import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';
import { draw } from './testing/draw';

const OK = '() => <p>ok</p>';
const NO = '() => <i>no</i>';

describe('the component of a scene', () => {
  it.each([
    [
      'a call around a call',
      `const keep = (C) => C;\nconst Scene = keep(keep(${OK}));\nexport { Scene };`,
    ],
    [
      'a component around another',
      `const Base = ${OK};\nconst glow = (C) => () => <C/>;\nconst Scene = glow(Base);`,
    ],
    ['a class', 'class Scene extends Object { render() { return <p>ok</p>; } }', 'Scene'],
    [
      'the default of an object',
      `const Title = ${NO};\nconst Scene = ${OK};\nexport default { Scene };`,
    ],
    ['the component of an object', `export default { component: ${OK}, durationInFrames: 90 };`],
    ['the default of a list', `const Scene = ${OK};\nexport default [Scene];`],
    ['an element of a list', `export default [${OK}];`],
    [
      'an object of components',
      `const icons = { Star: ${NO} };\nconst Other = () => <icons.Star/>;\nconst scenes = { Intro: ${OK} };`,
      'scenes.Intro',
    ],
    ['a variable that is set later', `let Scene;\nScene = ${OK};`],
    ['a choice of two', `const A = ${NO}, B = ${OK};\nconst Scene = 1 > 2 ? A : B;`],
    ['an element', 'const el = <p>ok</p>;'],
    [
      'the default export, an element',
      `const Title = ${NO};\nconst el = <p>ok</p>;\nexport default el;`,
    ],
    ['an element alone', '<p>ok</p>'],
    ['an element after its helpers', `const Title = () => <p>ok</p>;\n\n<Title/>;`],
    ['statements and an element', "const word = 'ok';\n(\n  <p>{word}</p>\n)"],
    [
      'a function that is called at once',
      `(() => { const Title = ${NO}; const Scene = ${OK}; })();`,
    ],
    ['one that returns', `!function () { function Scene() { return <p>ok</p>; } return 1; }()`],
    ['what a function gives', `const Scene = (() => { const Inner = ${OK}; return Inner; })();`],
    [
      'what is put on the page',
      `const Scene = ${OK};\nconst createRoot = () => ({ render() {} });\ncreateRoot(1).render(<Scene/>);`,
    ],
    [
      'written without JSX',
      "const e = React.createElement;\nfunction Title() { return 'no'; }\nfunction Scene() { e(Title); return 'ok'; }",
      'Scene',
    ],
    [
      'beside a function that is no component',
      `export const Scene = ${OK};\nexport default function config() { return { fps: 30 }; }`,
    ],
    ['a default export that is misspelt', `const Scene = ${OK};\nexport default Scen;`],
    ['a default export that is not there', `const Scene = ${OK};\nexport default MyComposition;`],
    ['an exported one that is not there', `const Scene = ${OK};\nexport { Scen };`],
  ])('is found: %s', (_name, tsx, name?: string) => {
    if (name) {
      const { error, componentName } = compileScene(tsx, { gate: compileInNode });
      expect([error, componentName]).toEqual([null, name]);
    } else expect(draw(tsx)).toBe('<p>ok</p>');
  });

  it('is an element with the hooks that stand before it', () => {
    const tsx = 'const frame = useCurrentFrame();\nconst half = frame / 2;\n<p>{half}</p>';
    expect(draw(tsx)).toBe('<p>6</p>');
    expect(draw('<p>{frame}</p>')).toBe('<p>12</p>');
    expect(draw('export default <p>{frame}{({ fps }).fps}</p>')).toBe('<p>1230</p>');
  });

  it('is told when the default export is something else', () => {
    const tsx = `const Scene = ${OK};\nexport default { fps: 30 };`;
    expect(draw(tsx)).toBe('<p>ok</p>');
    expect(draw(`const Scene = ${OK};\nconst config = { fps: 30 };\nexport default config;`)).toBe(
      '<p>ok</p>',
    );
  });

  it('is none where nothing is drawn', () => {
    const { error } = compileScene('const a = 1;\nexport default { a };', { gate: compileInNode });
    expect(error?.kind).toBe('no-component');
  });
});
