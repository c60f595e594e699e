import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';

function compile(tsx: string) {
  const { capabilities, notes, js } = compileScene(tsx, { gate: compileInNode });
  return { capabilities, kinds: notes.map(({ kind }) => kind), js };
}

describe('modules beyond React and Remotion', () => {
  it.each([
    ["import { Circle } from '@remotion/shapes';", '<Circle />', '@remotion/shapes'],
    ["import { wipe } from '@remotion/transitions/wipe';", 'wipe()', '@remotion/transitions/wipe'],
    ["import * as THREE from 'three';", 'THREE.REVISION', 'three'],
    ["const { Circle } = require('@remotion/shapes');", '<Circle />', '@remotion/shapes'],
    [
      "import { loadFont } from '@remotion/google-fonts/DMSans';",
      'loadFont()',
      '@remotion/google-fonts/DMSans',
    ],
    ["import { Star } from 'lucide-react';", '<Star />', 'lucide-react'],
    ["import clsx from 'clsx';", 'clsx()', 'clsx'],
    ["import { createPortal } from 'react-dom';", 'createPortal()', 'react-dom'],
    ['const { Circle } = window.RemotionShapes;', '<Circle />', '@remotion/shapes'],
    ['', '<window.RemotionMotionBlur.Trail />', '@remotion/motion-blur'],
    ['const { RemotionPaths: { evolvePath } } = window;', 'evolvePath()', '@remotion/paths'],
    ['const noise = window.RemotionNoise || {};', 'noise.noise2D', '@remotion/noise'],
  ])('are named without a note: %s %s', (head, drawn, specifier) => {
    const { capabilities, kinds } = compile(`${head}\nexport default () => <p>{${drawn}}</p>;`);
    expect(capabilities).toEqual([specifier]);
    expect(kinds).toEqual([]);
  });

  it.each([
    ["noise3D('a', 1, 2, 3)", '@remotion/noise'],
    ['<TransitionSeries timing={springTiming()} />', '@remotion/transitions'],
    ['evolvePath(1, d)', '@remotion/paths'],
    ['<IconifyIcon icon="mdi:home" />', '@iconify/react'],
    ['<RemotionShapes.Circle />', '@remotion/shapes'],
    ['new THREE.Color()', 'three'],
  ])('are found for a name that means one thing: %s', (drawn, specifier) => {
    const tsx = `const d = 1; export default () => <p>{${drawn}}</p>;`;
    const { capabilities, kinds } = compile(tsx);
    expect(capabilities).toEqual([specifier]);
    expect(new Set(kinds)).toEqual(new Set(['added-name']));
  });

  it.each([
    ["import { TransitionSeries } from 'remotion';", '@remotion/transitions'],
    ['const { noise2D } = window.Remotion;', '@remotion/noise'],
    ["import { evolvePath } from '@remotion/shapes';", '@remotion/paths'],
    ["import { spring } from '@remotion/transitions';", null],
  ])('have a name that was looked for elsewhere: %s', (head, specifier) => {
    const name = /\{ (\w+) \}/.exec(head)?.[1] ?? '';
    const { capabilities, kinds } = compile(`${head}\nexport default () => <p>{${name}}</p>;`);
    if (specifier) expect(capabilities).toContain(specifier);
    expect(kinds).toEqual(['moved-name']);
  });

  it.each([
    ["import { Circle } from '@remotion/rings';", '<Circle />'],
    ["import { swirl } from '@remotion/transitions/swirl';", 'swirl()'],
    ['', '<window.RemotionRings.Circle />'],
    ['', '<RemotionRings.Circle />'],
  ])('that no surface has leave a note: %s %s', (head, drawn) => {
    const { kinds } = compile(`${head}\nexport default () => <p>{${drawn}}</p>;`);
    expect(kinds).toHaveLength(1);
    expect(kinds[0]).toMatch(/^unknown-/);
  });

  it('leave a scene its own names', () => {
    const own = 'const [TransitionSeries, measureText, noise2D, THREE] = [1, 2, 3, 4];';
    const { capabilities, kinds } = compile(
      `${own}\nexport default () => <p>{TransitionSeries + measureText + noise2D + THREE}</p>;`,
    );
    expect([capabilities, kinds]).toEqual([[], []]);
  });
});
