import { describe, expect, it } from 'vitest';
import { cpuMs } from '~/core/testing/cpu-ms';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { readingsOf } from './readings-of';

const SCENE = `import { AbsoluteFill } from 'remotion';

export default function Scene() {
  return <AbsoluteFill>Hi</AbsoluteFill>;
}`;
const T = '```';

function compile(tsx: string) {
  const { js, notes, error } = compileScene(tsx, { gate: compileInNode });
  const line = (js ?? '').split('\n').findIndex((one) => one.includes('function Scene')) + 1;
  return { js, error, line, notes, kinds: notes.map(({ kind }) => kind) };
}

/** Where the scene stands in a text: the line of its last `export default`. */
const sceneLine = (tsx: string) =>
  tsx.slice(0, tsx.lastIndexOf('export default')).split(/\r?\n/).length;

describe('a scene in a fence', () => {
  it.each([
    ['with a language', `${T}tsx\n${SCENE}\n${T}`],
    ['with more in its info', `${T}tsx title="Scene.tsx" {1,3}\n${SCENE}\n${T}`],
    ['of tildes', `~~~jsx\n${SCENE}\n~~~`],
    ['that nobody closed', `Sure:\n${T}tsx\n${SCENE}`],
    ['that only closes', `${SCENE}\n${T}`],
    ['that closes behind the last brace', `${T}tsx\n${SCENE}${T}\nEnjoy!`],
    ['that only closes, behind the last brace', `${SCENE}${T}`],
    ['on the line of its code', `${T}tsx ${SCENE}\n${T}`],
    ['in a list', `1. ${T}tsx\n${SCENE}\n   ${T}\n2. Done`],
    ['that is indented', `   ${T}tsx\n${SCENE}\n   ${T}`],
    ['with Windows line ends', `Hi\n\n${T}tsx\n${SCENE}\n${T}\n`.replaceAll('\n', '\r\n')],
    ['that nobody closed before more prose', `${T}tsx\n${SCENE}\n\nIt says hello; enjoy {it}!`],
    [
      'behind thinking with a longer draft',
      `<think>\n${T}tsx\n${SCENE}\n\n\n\n${T}\n</think>\n${T}tsx\n${SCENE}\n${T}`,
    ],
    ['behind an older version', `Before:\n${T}\n${SCENE}\n${T}\nAfter:\n${T}\n${SCENE}\n${T}`],
    ['behind commands', `${T}bash\nnpm i remotion\n${T}\nThen:\n${T}tsx\n${SCENE}\n${T}`],
  ])('%s is read line for line', (_name, tsx) => {
    const { js, line, kinds } = compile(tsx);
    expect(js).not.toBeNull();
    expect(kinds[0]).toBe('unwrapped-fence');
    expect(line).toBe(sceneLine(tsx));
  });

  it('comes before the file that registers it', () => {
    const root = `import { Composition } from 'remotion';
      import Scene from './Scene';
      export const Root = () => {
        const props = { fps: 30, width: 1920, height: 1080, durationInFrames: 150 };
        return (
          <Composition id="s" component={Scene} {...props} />
        );
      };`;
    const { js, line } = compile(`${T}tsx\n${SCENE}\n${T}\nRoot:\n${T}tsx\n${root}\n${T}`);
    expect(line).toBe(4);
    expect(js).not.toContain('Composition');
  });
});

describe('a scene in several blocks', () => {
  const fenced = (...blocks: string[]) =>
    blocks.map((block) => `Next:\n${T}tsx\n${block}\n${T}`).join('\n');
  const USER = `import { Title } from './Title';
export default function Scene() {
  return <Title text={WORDS} />;
}`;

  it.each([
    ['a helper', `const WORDS = 'a';\nexport const Title = ({ text }) => <h1>{text}</h1>;`],
    ['a default export', `const WORDS = 1;\nexport default function Title() { return <h1/>; }`],
    [
      'another one at the end',
      `const WORDS = 1;\nconst Title = () => <p/>;\nexport default Title;`,
    ],
  ])('is joined with %s, in either order', (_name, helper) => {
    for (const tsx of [fenced(helper, USER), fenced(USER, helper)]) {
      const { js, notes, line } = compile(tsx);
      expect(js).toMatch(/return Scene;$/);
      expect(js).toMatch(/Title = |function Title/);
      expect(notes.map(({ kind, degraded }) => [kind, degraded])).toEqual([
        ['unwrapped-fence', false],
      ]);
      expect(line).toBe(
        tsx.slice(0, tsx.indexOf('export default function Scene')).split('\n').length,
      );
    }
  });

  it('is joined with blocks that only its helpers need, and with imports', () => {
    const { js, notes } = compile(
      fenced(
        `import { useState, useMemo } from 'react';\nimport { Star } from '@remotion/shapes';`,
        `export const SIZE = 3;`,
        `import { SIZE } from './size';\nimport { useMemo } from 'react';\nexport const WORDS = SIZE + useMemo;\nconst Title = Star;`,
        USER,
      ),
    );
    expect(notes.map(({ kind }) => kind)).not.toContain('added-name');
    expect(js).toContain('SIZE = 3');
    expect(js).toContain('"@remotion/shapes"');
  });

  it('is left alone by blocks that it does not use', () => {
    const { js } = compile(fenced('const unused = 1;', SCENE, '<Scene speed={2} />'));
    expect(js).not.toContain('unused');
  });

  it('stands alone where the whole cannot be read', () => {
    const { js } = compile(fenced('const Title = = 1;', USER));
    expect(js).toContain('function Scene');
  });
});

describe('a scene between prose', () => {
  it.each([
    [
      'sentences',
      `Here is your scene:\n\n${SCENE}\n\nIt uses \`spring()\`; change {text} as you like.`,
    ],
    ['a list of what was done', `${SCENE}\n\n- **Timing**: 90 frames\n- \`Hi\` is drawn = big`],
    ['one word', `Done.\n${SCENE}\nEnjoy!`],
    ['an emoji', `🎬 Scene\n\n${SCENE}\n\n✨ Enjoy!`],
    ['another script', `这是你的场景：\n${SCENE}\n场景：使用 spring 动画。`],
    ['a wrapper on its own lines', `<scene name="a">\n${SCENE}\n</scene>`],
    ['a CDATA section', `<file><![CDATA[\n${SCENE}\n]]>\n</file>`],
    ['rules', `=== Scene.tsx ===\n${SCENE}\n---`],
    ['thinking', `<think>Maybe { a circle?</think>\n${SCENE}`],
  ])('is read without %s, line for line', (_name, tsx) => {
    const { js, line, kinds } = compile(tsx);
    expect(js).not.toBeNull();
    expect(kinds).toEqual(['unwrapped-prose']);
    expect(line).toBe(sceneLine(tsx));
  });

  it('keeps its last statement, whatever that is', () => {
    for (const last of [
      'export default Scene',
      "Scene.displayName = 'a b c'",
      'export { Scene }',
    ]) {
      const { js } = compile(`Hello you there\nconst Scene = () => <p/>;\n${last}`);
      expect(js?.split('\n')[2]?.trim() !== '' || last.startsWith('export')).toBe(true);
    }
  });
});

describe('the readings of a source', () => {
  it('begin with the source as it is', () => {
    const [first] = readingsOf(`${T}tsx\n${SCENE}\n${T}`);
    expect(first).toEqual({ text: `${T}tsx\n${SCENE}\n${T}`, notes: [] });
  });

  it('have the line ends of the language, so that elements hold no stray text', () => {
    const scene = 'export default () => (\n  <b>\n    {1}\n  </b>\n);\n';
    for (const end of ['\r', '\r\n']) {
      expect(compile(scene.replaceAll('\n', end)).js).toBe(compile(scene).js);
    }
  });

  it('are few, and quick to make, whatever the text', () => {
    for (const text of [
      '```\n',
      '``` tsx\nconst a = 1\n```\n',
      '```tsx\nconst a1 = b\n',
      '- > ',
      'é ',
    ]) {
      const source = text.repeat(20_000 / text.length);
      const took = cpuMs(() => expect([...readingsOf(source)].length).toBeLessThanOrEqual(6));
      expect(took).toBeLessThan(500);
    }
  });
});
