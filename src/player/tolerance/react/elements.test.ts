import * as React from 'react';
import { describe, expect, it } from 'vitest';
import { evaluateBody, runBody } from '../../testing/run-body';

/** What a component returns → what is drawn. React throws at each of these. */
const MENDED: Record<string, [expression: string, markup: string | RegExp]> = {
  'style as text': [
    `h('p', { style: 'font-size: 12px; --x: 1; -webkit-line-clamp: 2; background: url(data:a;b)' }, 'a')`,
    '<p style="font-size:12px;--x:1;-webkit-line-clamp:2;background:url(data:a;b)">a</p>',
  ],
  'style as a number': [`h('p', { style: 4 })`, '<p></p>'],
  'style as text, with !important and comments': [
    `h('p', { style: '/* a: b */ color: red !important;; top:' })`,
    '<p style="color:red"></p>',
  ],
  'no component': [`h(undefined, { a: 1 }, 'in')`, /data-placeholder="component".*>in</],
  'a plain object as component': [
    `h({ displayName: 'Chart' })`,
    /data-placeholder="Chart".*>Chart</,
  ],
  'a namespace as component': [`h({ default: () => h('i') })`, '<i></i>'],
  'a number as component': [`h(4, null, 'x')`, /data-placeholder/],
  'an element as component': [`h(h('b', null, 'b'), { a: 1 })`, '<b>b</b>'],
  'an async component': [`h(async function Late() {})`, /data-placeholder="Late"/],
  'a plain object as child': [`h('p', null, 'a', { b: 1 }, 'c')`, '<p>ac</p>'],
  'a plain object in a list': [`h('p', null, [h('i', { key: 1 }), {}, [{}]])`, '<p><i></i></p>'],
  'a plain object in a fragment': [`h(R.Fragment, null, {})`, ''],
  'a date as child': [`h('p', null, new Date(0))`, '<p>1970-01-01</p>'],
  'a date that is none': [`h('p', null, new Date('x'))`, '<p></p>'],
  'a map with objects': [`h('p', null, new Map([['a', { b: 1 }]]))`, '<p>a</p>'],
  'an object with words of its own': [`h('p', null, new URL('http://a.b/'))`, '<p>http://a.b/</p>'],
  'an error as child': [`h('p', null, new RangeError('far'))`, '<p>RangeError: far</p>'],
  'a wrapped component as child': [`h('p', null, R.memo(() => h('i')))`, '<p><i></i></p>'],
  'a class with a ref as text': [
    `h(class extends R.Component { render() { return h('i'); } }, { ref: 'text' })`,
    '<i></i>',
  ],
  'an object with words that say nothing': [
    `h('p', null, Object.create({ toString: () => '[object Thing]' }))`,
    '<p></p>',
  ],
  'children of a void tag': [
    `h('p', null, h('img', { src: 'a' }, 'x'), h('br', null, false))`,
    /<p><img src="a"\/><br\/><\/p>$/,
  ],
  'HTML in a void tag': [`h('input', { dangerouslySetInnerHTML: { __html: 'a' } })`, '<input/>'],
  'HTML and children': [
    `h('p', { dangerouslySetInnerHTML: { __html: '<b>h</b>' } }, 'x')`,
    '<p><b>h</b></p>',
  ],
  'HTML as text': [`h('p', { dangerouslySetInnerHTML: '<b>h</b>' })`, '<p><b>h</b></p>'],
  'HTML of the wrong shape': [
    `h('p', { dangerouslySetInnerHTML: { html: 'x' } }, 'y')`,
    '<p>y</p>',
  ],
  'two texts in a textarea': [`h('textarea', null, 'a', 1)`, '<textarea>a1</textarea>'],
  'a tag with brackets': [`h('<section>', null, 'x')`, '<section>x</section>'],
  'no tag at all': [`h('', null, 'x')`, '<div>x</div>'],
  'a symbol as key': [`h('p', { key: Symbol('k') }, 'x')`, '<p>x</p>'],
  'memo of nothing': [`h(R.memo(undefined))`, /data-placeholder/],
  'memo of an element': [`h(R.memo(h('b')))`, '<b></b>'],
  'memo with a list to compare': [`h(R.memo(() => h('b'), ['a']))`, '<b></b>'],
  'forwardRef of a component': [`h(R.forwardRef(R.memo(() => h('b'))))`, '<b></b>'],
  'a clone of nothing': [`h('p', null, R.cloneElement(undefined, { a: 1 }))`, '<p></p>'],
  'a clone with a style as text': [
    `R.cloneElement(h('p', { id: 'a' }, 'x'), { style: 'top: 1px' })`,
    '<p id="a" style="top:1px">x</p>',
  ],
  'a clone with an object inside': [`R.cloneElement(h('p'), null, {})`, '<p></p>'],
  'Children.map over an object': [`h('p', null, R.Children.map({ a: 1 }, (x) => x))`, '<p></p>'],
  'Children.only of two': [`R.Children.only([h('i'), h('b')])`, '<i></i>'],
  'a context that is missing': [`h('p', null, String(R.useContext(undefined).a.b))`, '<p></p>'],
  'useMemo without a function': [`h('p', null, R.useMemo(5, []))`, '<p>5</p>'],
  'jsx with a style as text': [
    `jsx.jsx('p', { style: 'top: 1px', children: 'x' })`,
    '<p style="top:1px">x</p>',
  ],
  'jsxs with an object inside': [`jsx.jsxs('p', { children: ['x', {}] }, 'k')`, '<p>x</p>'],
  'jsx without props': [`jsx.jsx('p')`, '<p></p>'],
  'jsxDEV, which React has only in development': [
    `__fw.use('react/jsx-dev-runtime').jsxDEV('p', { children: 'x' }, 'k', false, {}, this)`,
    '<p>x</p>',
  ],
};

const scene = (expression: string) =>
  `const { h } = __fw; const R = window.React; const jsx = __fw.use('react/jsx-runtime');
  return function Scene() { return ${expression}; };`;

describe('an element that React would throw at', () => {
  for (const [name, [expression, markup]] of Object.entries(MENDED)) {
    it(`is drawn: ${name}`, () => {
      const drawn = runBody(scene(expression)).markup;
      if (typeof markup === 'string') expect(drawn).toBe(markup);
      else expect(drawn).toMatch(markup);
    });
  }

  it('is told of once, in words', () => {
    const { repairs } = runBody(
      scene(`h('p', null, [1, 2, 3].map((n) => h('i', { key: n, style: 'top: ' + n + 'px' })))`),
    );
    expect(repairs).toEqual(['A style was given as text; it is read as one object.']);
  });

  it('has the same placeholder at every drawing, so that its children keep their state', () => {
    const { value } = evaluateBody(`[__fw.h(undefined).type, __fw.h(undefined).type]`);
    expect(value).toEqual([expect.any(Function), expect.any(Function)]);
    expect(Array.isArray(value) && value[0] === value[1]).toBe(true);
  });
});

describe('a hook at the top of a scene', () => {
  it('gives its first value and says so', () => {
    const { markup, repairs } = runBody(`
      const { useState, useReducer, useRef, useMemo, useCallback, useEffect, useContext, createContext } = window.React;
      const [n, setN] = useState(() => 4);
      const [m] = useReducer((s) => s, 1, (one) => one + 4);
      const ref = useRef('r'); const memo = useMemo(() => n + m, []); const call = useCallback(() => 'c', []);
      useEffect(() => { throw new Error('never'); });
      const theme = useContext(createContext('blue'));
      setN(5);
      return () => __fw.h('p', null, n, m, ref.current, memo, call(), theme);`);
    expect(markup).toBe('<p>45r9cblue</p>');
    expect(repairs).toContain(
      'useState was called outside of a component, where its value stays as it is.',
    );
  });

  it('passes on what the scene itself throws in it', () => {
    expect(() =>
      runBody(`return () => { window.React.useMemo(() => null.x, []); return null; };`),
    ).toThrow(TypeError);
  });
});

/** Elements that React takes: each must be what React itself makes. */
const SOUND = [
  `h('p', null)`,
  `h('p')`,
  `h('p', { style: { top: 1 }, className: 'a', key: 'k', ref: { current: null } }, 'a', 1, null)`,
  `h('p', { class: 'big', for: 'x', onclick: 'go()', onClick: 'go()' }, 'x')`,
  `h('p', { style: null, children: ['a', false, undefined, 10n] })`,
  `h('svg', { viewBox: '0 0 1 1' }, h('circle', { r: 1 }))`,
  `h('br')`,
  `h('img', { src: 'a', children: null })`,
  `h('textarea', { defaultValue: 'x' })`,
  `h('my-element', { a: 1 }, 'x')`,
  `h('p', { dangerouslySetInnerHTML: { __html: 'x' } })`,
  `h('p', null, new Set(['a', 'b']), new Map([['c', 'd']]))`,
  `h('p', null, [['a'], ['b']])`,
  `h(C.Provider, { value: { a: 1 } }, 'x', h(C.Consumer, null, give))`,
  `h(R.Suspense, { fallback: null }, 'x')`,
  `h(Own, { style: 'bold', ref: 'mine', data: {} }, { a: 1 })`,
  `h(Own, { children: give })`,
  `h(R.memo(Own), { style: ['a'] }, {})`,
];

describe('an element that React takes', () => {
  for (const expression of SOUND) {
    it(`is what React makes of it: ${expression}`, () => {
      const both = `(() => {
        const R = window.React; const C = R.createContext({}); const give = (value) => value.a;
        function Own() { return null; }
        const make = (h) => ${expression};
        return [make(__fw.h), make(__fw.use('given').createElement)];
      })()`;
      const { value, repairs } = evaluateBody(both, {
        react: React,
        given: { createElement: React.createElement },
      });
      const [ours, theirs] = Array.isArray(value) ? value : [];
      expect(repairs).toEqual([]);
      expect(React.isValidElement(ours)).toBe(true);
      expect(ours).toStrictEqual(theirs);
    });
  }

  it('keeps the very values that it was given', () => {
    const style = { top: 1 };
    const child = React.createElement('i');
    const modules = { ...{ react: React }, given: { style, child } };
    const { value } = evaluateBody(
      `__fw.h('p', { style: __fw.use('given').style }, __fw.use('given').child)`,
      modules,
    );
    expect(value).toMatchObject({ props: {} });
    expect(Reflect.get(Reflect.get(Object(value), 'props'), 'style')).toBe(style);
    expect(Reflect.get(Reflect.get(Object(value), 'props'), 'children')).toBe(child);
  });
});
