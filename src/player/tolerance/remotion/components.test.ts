import * as React from 'react';
import * as Remotion from 'remotion';
import { describe, expect, it } from 'vitest';
import { runBody } from '../../testing/run-body';

type Children = React.ReactNode[];

/** Draws a component's name and the props that reached it. */
const shown = (name: string) => (props: { children?: Children }) => {
  const { children, ...rest } = props;
  const there = Object.entries(rest).filter(([, value]) => value !== undefined);
  const words = there.map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return React.createElement(
    name,
    { title: words.join(' ') || undefined },
    ...[children ?? []].flat(),
  );
};

const Series = Object.assign(shown('series'), { Sequence: shown('part') });
const modules = {
  react: React,
  remotion: {
    Sequence: shown('sequence'),
    Loop: shown('loop'),
    Freeze: shown('freeze'),
    Series,
    Img: shown('picture'),
    Audio: shown('sound'),
    AbsoluteFill: shown('fill'),
  },
  '@remotion/transitions': {
    TransitionSeries: Object.assign(shown('series'), {
      Sequence: shown('part'),
      Transition: shown('turn'),
    }),
  },
};

const draw = (expression: string) =>
  runBody(
    `const { h } = __fw; const { Sequence, Loop, Freeze, Series, Img, Audio, AbsoluteFill } = window.Remotion;
     const { TransitionSeries } = __fw.use('@remotion/transitions');
     return () => ${expression};`,
    modules,
  );

const MENDED: [expression: string, markup: string][] = [
  [
    `h(Sequence, { from: NaN, durationInFrames: '30' }, 'x')`,
    '<sequence title="durationInFrames=30">x</sequence>',
  ],
  [
    `h(Sequence, { from: '12px', durationInFrames: NaN }, 'x')`,
    '<sequence title="from=12">x</sequence>',
  ],
  [`h('p', null, h(Sequence, { durationInFrames: 0 }, 'x'))`, '<p></p>'],
  [`h('p', null, h(Sequence, { durationInFrames: -20 }, 'x'))`, '<p></p>'],
  [
    `h(Sequence, { layout: 'flex', trimBefore: -4, freeze: 'no' }, 'x')`,
    '<sequence title="trimBefore=0">x</sequence>',
  ],
  [
    `h(Sequence, { layout: 'none', style: { top: 1 } }, 'x')`,
    '<sequence title="layout=&quot;none&quot;">x</sequence>',
  ],
  [
    `h(Sequence, { style: 'top: 1px' }, 'x', {})`,
    '<sequence title="style={&quot;top&quot;:&quot;1px&quot;}">x</sequence>',
  ],
  [
    `h(AbsoluteFill, { style: [{ top: 1 }, 'left: 2px'] })`,
    '<fill title="style={&quot;top&quot;:1,&quot;left&quot;:&quot;2px&quot;}"></fill>',
  ],
  [`h(Loop, { times: 2.5 }, 'x')`, '<loop title="times=2 durationInFrames=150">x</loop>'],
  [
    `h(Loop, { durationInFrames: '20', times: 'often' }, 'x')`,
    '<loop title="durationInFrames=20">x</loop>',
  ],
  [`h(Freeze, null, 'x')`, '<freeze title="frame=0">x</freeze>'],
  [`h(Freeze, { frame: '12' }, 'x')`, '<freeze title="frame=12">x</freeze>'],
  [`h('p', null, h(Img, { alt: 'a' }), h(Audio), h(Img, { src: '' }))`, '<p></p>'],
  [
    `h(Audio, { src: 'a', volume: '0.5', startFrom: -4, playbackRate: 0 })`,
    '<sound title="startFrom=0 src=&quot;a&quot; volume=0.5"></sound>',
  ],
  [
    `h(Series, null, h(Sequence, { from: 4, durationInFrames: 20 }, 'a'), 'b', h(Series.Sequence, null, 'c'))`,
    '<series><part title="durationInFrames=20">a</part><part title="durationInFrames=65">b</part><part title="durationInFrames=65">c</part></series>',
  ],
  [
    `h(Series, null, h(Series.Sequence, { durationInFrames: '9', offset: 1.4 }, 'a'), [null, false])`,
    '<series><part title="durationInFrames=9 offset=1">a</part></series>',
  ],
  [
    `h(TransitionSeries, null, h(TransitionSeries.Sequence, { durationInFrames: 9 }, 'a'),
       h(TransitionSeries.Transition, { timing: 1 }), h('b', { durationInFrames: 5 }))`,
    '<series><part title="durationInFrames=9">a</part><turn title="timing=1"></turn><part title="durationInFrames=5"><b durationInFrames="5"></b></part></series>',
  ],
];

describe('a component of Remotion', () => {
  it.each(MENDED)('takes what it would throw at: %s', (expression, markup) => {
    const { markup: drawn, repairs } = draw(expression);
    expect(drawn).toBe(markup);
    expect(repairs.length).toBeGreaterThan(0);
  });

  it.each([
    `h(Sequence, { from: -10, durationInFrames: 12.5, layout: 'none', name: 'a' }, 'x')`,
    `h(Sequence, { durationInFrames: Infinity, style: { top: 1 }, freeze: null })`,
    `h(Loop, { durationInFrames: 10, times: Infinity }, 'x')`,
    `h(Freeze, { frame: 4, active: () => true }, 'x')`,
    `h(Series, null, h(Series.Sequence, { durationInFrames: 5 }, 'a'), h(Series.Sequence, { durationInFrames: Infinity }, 'b'))`,
    `h(Series, null, ['a'].map((key) => h(Series.Sequence, { key, durationInFrames: 5, offset: -2 }, key)), ' ')`,
    `h(Audio, { src: 'a', volume: (frame) => frame, startFrom: 4 })`,
  ])('is left alone when it can draw: %s', (expression) => {
    expect(draw(expression).repairs).toEqual([]);
  });

  it('is itself, also when it needs care', () => {
    const { repairs } = runBody(
      `const { Series } = window.Remotion;
       if (Series !== __fw.use('given').Series) throw new Error('another');
       return () => null;`,
      { react: React, remotion: Remotion, given: Remotion },
    );
    expect(repairs).toEqual([]);
  });

  it('says why something is not drawn', () => {
    expect(draw(`h(Sequence, { durationInFrames: -20 }, 'x')`).repairs).toEqual([
      '<Sequence> has a length of -20 frames and is not drawn.',
    ]);
  });
});
