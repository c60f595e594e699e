import { describe, expect, it, vi } from 'vitest';
import { steadyStyle } from './steady-style';

type Style = Record<string, unknown>;

/** What React would leave on an element that it drew with one style after another. */
function drawn(styles: Style[]): Style {
  const shown: Style = {};
  let before: Style = {};
  for (const given of styles) {
    const style = Object(steadyStyle(given));
    for (const key of Object.keys(before)) if (!(key in style)) set(shown, key, undefined);
    for (const key of Object.keys(style)) {
      if (style[key] !== before[key]) set(shown, key, style[key]);
    }
    before = style;
  }
  return shown;
}

const PARTS: Record<string, string[]> = {
  background: ['backgroundColor', 'WebkitBackgroundClip'],
  padding: ['paddingLeft', 'paddingTop'],
};

/** As a browser does: a property that sets others takes away what they had. */
function set(shown: Style, key: string, value: unknown): void {
  for (const part of PARTS[key] ?? []) delete shown[part];
  if (value === undefined) delete shown[key];
  else shown[key] = typeof value === 'number' ? `${value}px` : String(value).trim();
}

describe('a style with a property and its parts', () => {
  it.each<[string, Style[]]>([
    [
      'the whole changes',
      [
        { background: 'red', backgroundColor: 'blue' },
        { background: 'lime', backgroundColor: 'blue' },
      ],
    ],
    [
      'the clip of text',
      [
        { background: 'a', WebkitBackgroundClip: 'text' },
        { background: 'b', WebkitBackgroundClip: 'text' },
      ],
    ],
    [
      'the part comes first and changes',
      [
        { paddingLeft: 1, padding: 5 },
        { paddingLeft: 2, padding: 5 },
      ],
    ],
    [
      'a part goes',
      [
        { padding: 5, paddingLeft: 9, paddingTop: 2 },
        { padding: 5, paddingTop: 2 },
      ],
    ],
  ])('is drawn as if nothing was drawn before: %s', (_, styles) => {
    expect(drawn(styles)).toEqual(drawn(styles.slice(-1)));
  });

  it('has the same values, but for white space that React takes away', () => {
    const steady = Object(steadyStyle({ padding: 5, paddingLeft: 9, font: 'a', lineHeight: 2 }));
    expect(String(steady.paddingLeft).trim()).toBe('9px');
    expect(String(steady.lineHeight).trim()).toBe('2');
    expect(Object.keys(steady)).toEqual(['padding', 'paddingLeft', 'font', 'lineHeight']);
  });
});

it('has no value that the browser refuses, which would keep the one before', () => {
  const asked: string[] = [];
  vi.stubGlobal('CSS', {
    supports: (property: string, value: string) => {
      asked.push(`${property}: ${value}`);
      return property === 'left' || !/blur\(-|^-.*px$|^-3|NaN/.test(value);
    },
  });
  const sound = { left: -5, zIndex: -1, transform: 'translate(-50%)', width: 10, color: 'red' };
  const style = { ...sound, WebkitFilter: 'blur(-0.1px)', height: -3.5, top: 'NaNpx' };
  expect(steadyStyle(style)).toEqual(sound);
  expect(asked).toContain('-webkit-filter: blur(-0.1px)');
  expect(asked.join()).not.toContain('red');
  vi.unstubAllGlobals();
});

it('leaves every other style as it is', () => {
  for (const style of [
    { background: 'red', border: 'none', borderRadius: 4, color: 'blue' },
    { flex: 1, flexDirection: 'row', backgroundColor: 'red' },
    null,
    'color: red',
  ]) {
    expect(steadyStyle(style)).toBe(style);
  }
});
