import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';
import { drawWith } from './testing/run-body';

const remotion = {
  useCurrentFrame: () => 12,
  useVideoConfig: () => ({ fps: 25, width: 640 }),
  interpolate: (value: number) => value * 2,
};
const react = { useState: (value: number) => [value + 1] };
const modules = new Map<string, object>([
  ['remotion', remotion],
  ['react', react],
]);
const draw = (tsx: string) =>
  drawWith(tsx, {
    use: (specifier) => modules.get(specifier),
    window: { Remotion: remotion, React: react },
  });
const notesOf = (tsx: string) =>
  compileScene(tsx, { gate: compileInNode }).notes.map(({ message, line }) => [message, line]);

const FRAME = 'Took “useCurentFrame” for useCurrentFrame.';

describe('a misspelt key', () => {
  it.each([
    ['const { useCurentFrame } = window.Remotion;', 'useCurentFrame()'],
    ['const { useCurentFrame: now, fps } = window.Remotion;', 'now()'],
    ['const { useCurentFrame = 1 } = Remotion;', 'useCurentFrame()'],
    ["const { useCurentFrame } = require('remotion');", 'useCurentFrame()'],
    ["import { useCurentFrame } from 'remotion';", 'useCurentFrame()'],
    ["import { useCurentFrame as now } from 'remotion';", 'now()'],
  ])('is the export that is meant: %s', (head, call) => {
    const tsx = `\n${head}\nexport default () => <p>{${call}}</p>;`;
    expect(draw(tsx)).toEqual(['p', null, 12]);
    expect(notesOf(tsx)).toContainEqual([FRAME, 2]);
  });

  it('stays when the module may have it, or is another one', () => {
    const tsx = `const { Component, version } = window.React; const { Composition, Config } = window.Remotion;
      const { useCurentFrame } = window.Other ?? {}; import { interpolat } from 'other';
      export default () => <p>{[Component, version, Composition, Config, useCurentFrame, interpolat]}</p>;`;
    expect(notesOf(tsx).map(([message]) => message)).toEqual([expect.stringContaining('“other”')]);
  });
});

describe('a key of the other module', () => {
  it.each([
    'const { useState, interpolate } = window.Remotion;',
    'const { interpolate, useState } = window.Remotion;',
    'const { interpolate,\n useState: useState } = window.Remotion;',
    "import { interpolate, useState } from 'remotion';",
    "import { interpolate, useState } from 'react';",
  ])('is taken from there: %s', (head) => {
    const tsx = `${head}\nexport default () => <p>{useState(3)}{interpolate(2)}</p>;`;
    expect(draw(tsx)).toEqual(['p', null, [4], 4]);
    expect(notesOf(tsx)).toHaveLength(1);
  });

  it('leaves nothing behind when it was the only one', () => {
    const tsx =
      'export default () => { const { useState } = window.Remotion; return useState(0); }';
    expect(draw(tsx)).toEqual([1]);
  });
});

describe('a key of the other hook', () => {
  it.each([
    ['const { frame, fps } = useVideoConfig();', [12, 25]],
    ['const { fps, frame: frame } = useVideoConfig();', [12, 25]],
    ['const { frame, fps } = useCurrentFrame();', [12, 25]],
  ])('comes from its own: %s', (line, drawn) => {
    expect(draw(`export default () => {\n${line}\nreturn [frame, fps]; }`)).toEqual(drawn);
  });
});
