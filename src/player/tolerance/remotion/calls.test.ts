import * as React from 'react';
import * as Remotion from 'remotion';
import { describe, expect, it } from 'vitest';
import { evaluateBody } from '../../testing/run-body';

/** Real functions; the hooks answer as at frame 15 of 90, at 24 fps. */
const modules = {
  react: React,
  remotion: {
    ...Remotion,
    useCurrentFrame: () => 15,
    useVideoConfig: () => ({ width: 640, height: 360, fps: 24, durationInFrames: 90 }),
  },
};

/** What an expression is inside a scene that has asked for its frame and its format. */
function evaluate(expression: string) {
  const names =
    'interpolate, interpolateColors, spring, measureSpring, random, Easing, staticFile, delayRender, continueRender';
  return evaluateBody(
    `(() => { const R = window.Remotion; R.useCurrentFrame(); R.useVideoConfig();
      const { ${names} } = R; return ${expression}; })()`,
    modules,
  );
}

const MENDED: [expression: string, value: unknown][] = [
  // Ranges.
  ['interpolate(15, [0, 30, 60], [0, 1])', 0.5],
  ['interpolate(15, [0, 30], [0, 1, 0])', 0.5],
  ['interpolate(12, [], [])', 0.5],
  ['interpolate(12, [], [0, 1])', 0.5],
  ['interpolate(15, [30], [0, 1])', 0.5],
  ['interpolate(15, [0, 30])', 0.5],
  ['interpolate(12, undefined, [0, 1])', 0.5],
  ['interpolate(15, 30, [0, 2])', 1],
  ['interpolate(15, 0, 30, 0, 2)', 1],
  ['interpolate(15, [0, 30], 0, 2)', 1],
  ['interpolate(15, [0, 30], 2)', 1],
  ['interpolate(15, { inputRange: [0, 30], outputRange: [0, 2] })', 1],
  ['interpolate(45, 0, 30, 0, 2, { extrapolateRight: "clamp" })', 2],
  ['interpolate(10, [30, 0], [1, 0])', 1 / 3],
  ['interpolate(40, [0, 30, 20, 60], [0, 1, 1, 0])', 2 / 3],
  ['interpolate(19, [20, 20], [0, 1])', 0],
  ['interpolate(20, [20, 20], [0, 1])', 1],
  ['interpolate(500, [20, 20], [0, 1])', 1],
  ['interpolate(500, [0, 20, 20], [0, 1, 2])', 2],
  ['interpolate(12, [0, NaN], [0, 1])', 0.5],
  ['interpolate(12, [undefined, 24], [0, 1])', 0.5],
  ['interpolate(15, ["0", "30"], [0, 1])', 0.5],
  ['interpolate(15, [0, 30], [0, NaN])', 0],
  ['interpolate(15, [0, 30], [undefined, 4])', 4],
  ['interpolate(15, [0, Infinity], [0, 1])', 15 / 24],
  // The number to go by.
  ['interpolate(undefined, [0, 30], [0, 1])', 0.5],
  ['interpolate(NaN, [0, 30], [0, 1])', 0.5],
  ['interpolate(NaN, [0, 30], ["0px", "10px"])', '5px'],
  ['interpolate(undefined - 3, [0, 30], [0, 1])', 0.5],
  // Options.
  ['interpolate(15, [0, 30], [0, 1], { easing: "nonsense" })', 0.5],
  ['interpolate(15, [0, 30], [0, 1], { easing: "ease-in-quad" })', 0.25],
  ['interpolate(15, [0, 30], [0, 1], { easing: [0, 0, 1, 1] })', 0.5],
  ['interpolate(15, [0, 30], [0, 1], { easing: Easing.inOut })', 0.5],
  ['interpolate(15, [0, 30], [0, 1], { easing: Easing.out(undefined) })', expect.any(Number)],
  ['interpolate(15, [0, 30], [0, 1], { posterize: -1 })', 0.5],
  // Texts.
  ['interpolate(15, [0, 30], [0, "10px"])', '5px'],
  [
    'interpolate(15, [0, 30], ["translate(0px, 4px)", "translate(10px, 8px)"])',
    'translate(5px, 6px)',
  ],
  ['interpolate(15, [0, 30], ["#000000", "#ffffff"])', 'rgba(128, 128, 128, 1)'],
  ['interpolate(15, [0, 30], ["left side", "right side"])', 'left side'],
  ['interpolate(30, [0, 30], ["left side", "right side"])', 'right side'],
  // Colours.
  ['interpolateColors(15, [0, 30, 60], ["red", "blue"])', 'rgba(128, 0, 128, 1)'],
  ['interpolateColors(15, [0, 30], ["ff0000", "0000ff"])', 'rgba(128, 0, 128, 1)'],
  ['interpolateColors(15, [0, 30], [0xff0000, "rgb(0, 0, 255"])', 'rgba(128, 0, 128, 1)'],
  ['interpolateColors(0, [0, 30], ["red-500", "blue"])', 'rgba(255, 0, 0, 1)'],
  ['interpolateColors(30, [0, 30], ["red", undefined])', 'rgba(255, 0, 0, 1)'],
  ['interpolateColors(30, [0, 30], ["nonsense", "gibberish"])', 'rgba(0, 0, 0, 0)'],
  ['interpolateColors(undefined, [0, 30], ["red", "blue"])', 'rgba(128, 0, 128, 1)'],
  ['interpolateColors(5, [0, 30])', 'rgba(0, 0, 0, 0)'],
  // Springs.
  ['spring({ frame: 500 })', expect.closeTo(1, 3)],
  ['spring({ fps: 30 }) === spring({ frame: 15, fps: 30 })', true],
  ['spring({ frame: 5 }) === spring({ frame: 5, fps: 24 })', true],
  ['spring(5, 30) === spring({ frame: 5, fps: 30 })', true],
  [
    'spring(5, 30, { damping: 20 }) === spring({ frame: 5, fps: 30, config: { damping: 20 } })',
    true,
  ],
  ['spring({ frame: 5, fps: 30, config: { damping: 0 } }) === spring({ frame: 5, fps: 30 })', true],
  [
    'spring({ frame: 5, fps: 30, config: { stiffness: 0 }, durationInFrames: 20 })',
    expect.any(Number),
  ],
  ['spring({ frame: 5, fps: 30, config: { mass: 1e6 }, reverse: true })', expect.any(Number)],
  ['spring({ frame: 500, fps: 30, durationInFrames: -3, to: NaN })', expect.closeTo(1, 3)],
  ['spring({ frame: Infinity, fps: 30, to: 5 })', expect.closeTo(5, 3)],
  ['spring({ frame: 1e9, fps: 30 })', expect.closeTo(1, 3)],
  ['spring()', expect.any(Number)],
  ['measureSpring() === measureSpring({ fps: 24 })', true],
  ['measureSpring({ fps: 30, config: { stiffness: 0 } }) === measureSpring({ fps: 30 })', true],
  ['measureSpring({ fps: 30, threshold: -1 }) === measureSpring({ fps: 30 })', true],
  // Easing.
  ['Easing.easeInQuad(0.5)', 0.25],
  ['Easing.inQuad(0.5)', 0.25],
  ['Easing.cubicOut(0.5)', 0.875],
  ['Easing.easeIn(Easing.quad)(0.5)', 0.25],
  ['Easing.quadratic()(0.5)', 0.25],
  ['Easing.wobble(0.5)', 0.5],
  ['Easing.inOut(Easing.quint)(0.5)', 0.5],
  ['Easing.inOut("quad")(0.25)', 0.125],
  ['Easing.bezier(-1, 0, 2, 1)(1)', 1],
  ['Easing.bezier([0.5, 0.5, 0.5, 0.5])(0.5)', 0.5],
  // The rest.
  ['random() !== random()', true],
  ['random({ a: 1 }) === random({ a: 1 })', true],
  ['random("a", "b") === random("a")', true],
  ['staticFile("./public/a.png")', '/a.png'],
  ['staticFile("https://a.b/c.png")', 'https://a.b/c.png'],
  ['staticFile(undefined)', ''],
  ['continueRender(undefined)', undefined],
  ['typeof delayRender({ label: 1 })', 'number'],
];

describe('a call that Remotion throws at, hangs on, or answers with NaN', () => {
  it.each(MENDED)('%s', (expression, value) => {
    const result = evaluate(expression).value;
    if (typeof value === 'number') expect(result).toBeCloseTo(value, 4);
    else expect(result).toEqual(value);
  });

  it.each([
    [
      'interpolate(1, [0, 30, 60], [0, 1])',
      'interpolate got ranges of different lengths: 3 and 2. The shorter one counts.',
    ],
    [
      'interpolate(1, [30, 0], [0, 1])',
      'interpolate got an input range that goes back: 30, 0. It is put in order.',
    ],
    [
      'interpolate(NaN, [0, 1], [0, 1])',
      'interpolate was given no number to go by; the current frame counts.',
    ],
    ['spring({ frame: 1 })', 'spring was given no fps; 24 counts.'],
    ['Easing.easeOutQuad(1)', 'Easing has no “easeOutQuad”; the nearest there is counts.'],
    [
      'interpolateColors(0, [0, 1], ["red-5", "blue"])',
      'interpolateColors got something that is no colour: red-5.',
    ],
  ])('says what was made of %s', (expression, sentence) => {
    expect(evaluate(expression).repairs).toEqual([sentence]);
  });
});

/** Calls that Remotion takes: the result must be its own, and nothing may be told. */
const SOUND = [
  'interpolate(15, [0, 30], [0, 1])',
  'interpolate(45, [0, 30, 60], [0, 1, 0], { easing: Easing.inOut(Easing.cubic), extrapolateLeft: "clamp" })',
  'interpolate(45, [0, 30], [0, 1], { extrapolateRight: "identity", posterize: 4 })',
  'interpolate(15, [0, 30], ["0px 4px", "10px 8px"])',
  'interpolate(15, [0, 30], [[0, 1], [2, 3]])',
  'interpolate(4, [10], [7])',
  'interpolate(4, [0, 10], [0, 1], "clamp")',
  'interpolateColors(15, [0, 30], ["#f00", "hsl(200, 50%, 50%)"])',
  'spring({ frame: 7, fps: 30, config: { damping: 200, stiffness: 80, mass: 0.4 }, from: 3, to: 9, delay: 2 })',
  'spring({ frame: 7, fps: 30, durationInFrames: 20, reverse: true, config: { overshootClamping: true } })',
  'measureSpring({ fps: 30, config: { damping: 12 } })',
  'random(4)',
  'random("seed")',
  'Easing.bezier(0.2, 0, 0.1, 1)(0.3)',
  'Easing.out(Easing.back(2))(0.3)',
  'Easing.bounce(0.4) + Easing.elastic(2)(0.4) + Easing.poly(3)(0.4) + Easing.step1(1)',
  'interpolate(15, [0, 30], ["a b", "c d"], { easing: Easing.step1 })',
  'staticFile("a b.png")',
];

describe('a call that Remotion takes', () => {
  it.each(SOUND)('%s', (expression) => {
    const names = Object.keys(Remotion).filter((name) => /^[a-z]|^Easing$/.test(name));
    const own: unknown = new Function(
      'R',
      `const { ${names.join(', ')} } = R; return ${expression};`,
    )(Remotion);
    const { value, repairs } = evaluate(expression);
    expect(value).toStrictEqual(own);
    expect(repairs).toEqual([]);
  });

  it('keeps Easing as it is for all scenes', () => {
    expect(evaluate('(() => { Easing.quad = () => 9; return Easing.quad(2); })()').value).toBe(4);
    expect(Remotion.Easing.quad(2)).toBe(4);
  });
});

describe('the hooks of Remotion', () => {
  const hooks = (remotion: object, expression: string) =>
    evaluateBody(expression, { react: React, remotion });

  it('give the same object as long as Remotion does, without the video of which the scene is a part', () => {
    const config = {
      width: 1,
      height: 2,
      fps: 3,
      durationInFrames: 4,
      props: { scenes: ['secret'] },
    };
    const { value } = hooks(
      { useVideoConfig: () => config },
      '(({ useVideoConfig: one }) => [one(), one() === one(), (one().fps = 60)])(window.Remotion)',
    );
    expect(value).toEqual([{ ...config, fps: 60, props: {}, defaultProps: {} }, true, 60]);
    expect(config.fps).toBe(3);
  });

  it('fill in what a config lacks', () => {
    const { value } = hooks(
      { useVideoConfig: () => ({ width: 640, fps: undefined }) },
      'window.Remotion.useVideoConfig()',
    );
    expect(value).toMatchObject({ width: 640, height: 1080, fps: 30, durationInFrames: 150 });
  });

  it('answer at the top of a scene too, and say so', () => {
    const { value, repairs } = hooks(
      Remotion,
      '[window.Remotion.useCurrentFrame(), window.Remotion.useVideoConfig().fps]',
    );
    expect(value).toEqual([0, 30]);
    expect(repairs).toHaveLength(2);
  });

  it('leave to placeholders what a module lacks', () => {
    const { value } = hooks({}, 'String(window.Remotion.Easing.out(window.Remotion.Easing.cubic))');
    expect(value).toBe('');
  });
});

it('random without a seed draws the same at every drawing of a frame', () => {
  let frame = 3;
  const { value } = evaluateBody(
    '() => { window.Remotion.useCurrentFrame(); return [window.Remotion.random(), window.Remotion.random()]; }',
    { react: React, remotion: { ...Remotion, useCurrentFrame: () => frame } },
  );
  const draw = () => (typeof value === 'function' ? value() : null);
  const first: unknown = draw();
  frame = 4;
  expect(draw()).toEqual(first);
});
