import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { freezeModule, isInternal } from './freeze-module';

class Plain extends React.Component<object, { text: string }> {
  override state = { text: 'drawn' };
  override render() {
    return this.state.text;
  }
}

const forwardRef = Symbol.for('react.forward_ref');

it('freezes functions, classes and components that are objects, however deep', () => {
  const Sequence = { $$typeof: forwardRef, render: () => null };
  class Easing {
    static linear = (t: number) => t;
    run() {}
  }
  const module = { Series: Object.assign(() => null, { Sequence }), Easing, list: [{ a: 1 }] };
  freezeModule('remotion', module);
  const { Series } = module;
  for (const one of [Series, Sequence, Sequence.render, Easing, Easing.linear, module.list[0]]) {
    expect(Object.isFrozen(one)).toBe(true);
  }
  expect(() => Object.assign(Easing.prototype, { run: null })).toThrow(TypeError);
  expect(Object.isFrozen(module)).toBe(false);
});

it('leaves what React writes to, and what belongs to the language', () => {
  const lazy = React.lazy(() => Promise.resolve({ default: () => null }));
  const context = React.createContext(1);
  const module = { lazy, context, of: Array.from, map: new Map() };
  freezeModule('@remotion/any', module);
  expect(Object.isFrozen(context)).toBe(false);
  expect(Object.isFrozen(Reflect.get(lazy, '_payload'))).toBe(false);
  expect(Object.isFrozen(Array.from)).toBe(false);
  expect(Object.isFrozen(module.map)).toBe(false);
});

it('leaves modules that keep state in what they export', () => {
  const module = { Cache: { enabled: false } };
  freezeModule('three', module);
  expect(Object.isFrozen(module.Cache)).toBe(false);
});

it('lets heirs of a frozen class have what they like', () => {
  freezeModule('react', React);
  const heir = class {};
  Object.setPrototypeOf(heir.prototype, React.Component.prototype);
  Object.assign(heir.prototype, { constructor: heir, setState: () => 'own' });
  expect(Reflect.ownKeys(heir.prototype)).toEqual(['constructor', 'setState']);
  expect(renderToStaticMarkup(React.createElement(Plain))).toBe('drawn');
  expect(() => Object.assign(React.Component.prototype, { setState: null })).toThrow(TypeError);
  expect(() => Object.assign(React.Component, { contextType: null })).toThrow(TypeError);
});

it.each([
  ['__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE', true],
  ['Internals', true],
  ['Interactive', false],
  ['AbsoluteFill', false],
])('%s is internal: %s', (name, expected) => {
  expect(isInternal(name)).toBe(expected);
});
