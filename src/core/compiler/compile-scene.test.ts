import { describe, expect, it } from 'vitest';
import { SCENE_PARAMS } from '../scene/artifact';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });

const BOTH = `import React, { useState } from 'react';
import {
  AbsoluteFill,
  spring as bounce,
} from 'remotion';

export const durationInFrames_a1 = 5 * 30;
const Title = ({ text }) => (
  <h1>
    {text}
  </h1>
);
export default function Scene_a1() {
  const [n] = useState(1);
  return <AbsoluteFill><Title text="one" />{bounce({ n })}</AbsoluteFill>;
}
`;

describe('compileScene', () => {
  it('leaves no import or export and returns the component', () => {
    const { js, componentName, error, notes } = compile(BOTH);
    expect(error).toBeNull();
    expect(notes).toEqual([]);
    expect(componentName).toBe('Scene_a1');
    expect(js).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(js?.trimEnd()).toMatch(/return Scene_a1;$/);
    expect(js?.split('\n')[0]).toContain(
      'const { AbsoluteFill, spring: bounce } = __fw.use("remotion");',
    );
  });

  it('keeps every token on its line, below the prologue too', () => {
    const lines = compile(BOTH).js?.split('\n') ?? [];
    expect(lines[6]).toContain('const durationInFrames_a1');
    expect(lines[9]).toContain('text');
    expect(lines[12]).toContain('function Scene_a1()');
  });

  it('keeps lines when the code stands in a fence', () => {
    const lines = compile(`Hello\n\n\`\`\`tsx\n${BOTH}\`\`\`\nBye`).js?.split('\n') ?? [];
    expect(lines[15]).toContain('function Scene_a1()');
  });

  it('gives the same bytes and hash for the same source', () => {
    const { js, hash } = compile(BOTH);
    expect(compile(BOTH)).toMatchObject({ js, hash });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(compile(`${BOTH} `).hash).not.toBe(hash);
  });

  it('leaves the window dialect as it was written', () => {
    const { js } = compile(
      'const { AbsoluteFill } = window.Remotion;\nexport default function S() { return AbsoluteFill; }',
    );
    expect(js).toContain('const { AbsoluteFill } = window.Remotion;');
    expect(js).not.toContain('__fw.use');
  });

  it('names the modules that a scene needs beyond React and Remotion', () => {
    const { capabilities, notes } = compile(
      `import { Star } from '@remotion/shapes'; import b from "b"; import './x.css';
       export default () => <Star b={b} c={require('c')} />`,
    );
    expect(capabilities).toEqual(['@remotion/shapes', 'b', 'c']);
    expect(notes.map(({ kind, degraded }) => [kind, degraded])).toEqual([
      ['unknown-module', true],
      ['dropped-import', true],
      ['unknown-module', true],
    ]);
  });

  it('tells which names it added, and where they are used', () => {
    const { js, notes } = compile(
      'export default () => {\n  return <AbsoluteFill>{spring({})}</AbsoluteFill>;\n}',
    );
    expect(js?.split('\n')[0]).toContain('const { AbsoluteFill, spring } = __fw.use("remotion");');
    expect(notes).toEqual([
      {
        kind: 'added-name',
        line: 2,
        degraded: false,
        message: 'Added the missing import of AbsoluteFill from “remotion”.',
      },
      {
        kind: 'added-name',
        line: 2,
        degraded: false,
        message: 'Added the missing import of spring from “remotion”.',
      },
    ]);
  });

  it('adds no name that the scene declares itself, in whatever way', () => {
    const { notes } = compile(
      `function spring() {} class Img {} const { random, Easing: { Loop }, ...Series } = window.Remotion;
       var [Freeze] = []; try {} catch (prefetch) { prefetch; }
       export default function S({ measureSpring }) { const a = { interpolate: 1, Video() {} };
         return <p>{[spring, Img, random, Loop, Series, Freeze, measureSpring, a.interpolate]}</p>; }`,
    );
    expect(notes).toEqual([]);
  });

  it.each([
    ['export const durationInFrames = 90;', 90],
    ['export const durationInFrames_x1: number = 5 * 30;', 150],
    [
      'const FPS = 30; const S = 2.5; export const durationInFrames = Math.round(S * FPS) + -5;',
      70,
    ],
    ['const durationInFrames = (60 + 30) / 2; export { durationInFrames };', 45],
    ['export const durationInFrames = getLength();', null],
    ['export const durationInFrames = -4;', null],
    ['const durationInFrames = 90;', null],
  ])('reads the declared duration of `%s`', (line, frames) => {
    const { declaredDurationInFrames } = compile(`${line}\nexport default () => <p/>`);
    expect(declaredDurationInFrames).toBe(frames);
  });

  it.each([
    ['nothing', ' \n', 'empty', null],
    ['an open element', 'export default function S() {\n  return <div>;\n}\n', 'syntax', 2],
    ['a word too much', 'const a = 1;\n\nconst a b = 2;\nexport default () => <p/>', 'syntax', 3],
    ['a curly quote', 'const b = 1;\nconst a = “x”;\nexport default () => <p/>', 'syntax', 2],
    [
      'an error inside a fence',
      'Hi\n```tsx\nexport default function S() {\n  const = 2;\n}\n```',
      'syntax',
      4,
    ],
    ['prose', 'I am sorry, but I cannot do that.', 'syntax', 1],
    ['no component', 'export const a = 1;', 'no-component', null],
    [
      'a regular expression that is none',
      'const a = {};\na.b = /(/;\nexport default () => <p/>',
      'gate',
      2,
    ],
  ])('answers %s with an error', (_name, tsx, kind, line) => {
    const { js, hash, error } = compile(tsx);
    expect({ js, hash }).toEqual({ js: null, hash: null });
    expect(error).toMatchObject({ kind, line });
    expect(error?.message).toMatch(/^[A-Z].*\.$/s);
    expect(error?.message).not.toMatch(/\(\d+:\d+\)|Error transforming/);
  });

  it('gives a column only where the line was not changed', () => {
    expect(compile('const a = 1;\n  super.x();').error).toMatchObject({ line: 2, column: 3 });
    expect(compile('const a: number = 1;\nlet b: number = 1; super.x();').error).toMatchObject({
      line: 2,
      column: null,
    });
  });

  it('survives code that is nested deeper than the stack', () => {
    const deep = `export default () => ${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    expect(compile(deep).error?.kind).toBe('syntax');
  });

  it('measures its stages with the clock that it is given', () => {
    let time = 0;
    const { timings, params } = compileScene(BOTH, { gate: compileInNode, now: () => time++ });
    expect(timings).toEqual({ emit: 1, link: 1, gate: 1, hash: 1 });
    expect(params).toBe(SCENE_PARAMS);
    expect(compile(BOTH).timings).toEqual({});
  });

  it('asks the gate about the finished body and keeps nothing that it refuses', () => {
    const seen: string[] = [];
    const { js, error } = compileScene('export default () => <p/>', {
      gate: (body) => {
        seen.push(body);
        return { message: 'Bad token', line: 1 };
      },
    });
    expect(seen[0]).toContain('return __fw_default;');
    expect(js).toBeNull();
    expect(error).toEqual({
      kind: 'gate',
      line: 1,
      column: null,
      message: 'The code cannot be run as a scene: Bad token.',
    });
  });
});
