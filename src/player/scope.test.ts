import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { instantiate } from './run-artifact';
import { createSceneScope } from './scope';
import { renderScene, stubModules } from './testing/render-scene';

/** What an expression is inside a scene. */
function evaluate(expression: string, modules: Record<string, object> = stubModules): unknown {
  const body = new Function(...SCENE_PARAMS, `"use strict"; return (${expression});`);
  return body(...createSceneScope({ modules }));
}

afterEach(() => vi.restoreAllMocks());

describe('the window of a scene', () => {
  it('has the modules under their usual names', () => {
    expect(evaluate('window.Remotion.AbsoluteFill')).toBe(stubModules.remotion.AbsoluteFill);
    expect(evaluate('globalThis.React.Fragment')).toBe(React.Fragment);
    expect(evaluate('globalThis.React === __fw.use("react")')).toBe(true);
    const shapes = { '@remotion/shapes': { Star: 1 }, '@remotion/google-fonts': { a: 2 } };
    expect(evaluate('window.RemotionShapes.Star', { ...stubModules, ...shapes })).toBe(1);
    expect(evaluate('window.RemotionGoogleFonts.a', { ...stubModules, ...shapes })).toBe(2);
  });

  it('has the real globals behind them', () => {
    expect(evaluate('window.Math')).toBe(Math);
    expect(evaluate('window.Date.now() > 0 && new window.Map([[1, 2]]).get(1)')).toBe(2);
    expect(evaluate('window.window === globalThis && window.self === window')).toBe(true);
    expect(evaluate('window.nothing')).toBeUndefined();
    expect(evaluate('["Math" in window, "Remotion" in window, "nothing" in window]')).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('calls functions of the window on the window', () => {
    const native = {
      requestAnimationFrame(this: unknown) {
        if (this !== globalThis) throw new TypeError('Illegal invocation');
        return 7;
      },
    };
    vi.stubGlobal('requestAnimationFrame', native.requestAnimationFrame);
    expect(evaluate('window.requestAnimationFrame(() => {})')).toBe(7);
    expect(evaluate('window.requestAnimationFrame === window.requestAnimationFrame')).toBe(true);
    vi.unstubAllGlobals();
  });

  it('keeps what a scene sets for that scene alone', () => {
    const set =
      '(window.mine = 5, window.Math = 1, [window.mine, globalThis.mine, "mine" in window])';
    expect(evaluate(set)).toEqual([5, 5, true]);
    expect(globalThis).not.toHaveProperty('mine');
    expect(evaluate('[window.mine, window.Math.PI > 3]')).toEqual([undefined, true]);
    expect(evaluate('(delete window.Math, typeof window.Math)')).toBe('object');
  });
});

describe('what the compiler calls for a name that nobody declared', () => {
  it('is the real global where there is one', () => {
    expect(evaluate('__fw.stand("Math")')).toBe(Math);
    expect(evaluate('__fw.stand("structuredClone")({ a: 1 })')).toEqual({ a: 1 });
  });

  it('is a placeholder that draws the name where there is none', () => {
    const markup = renderToStaticMarkup(
      React.createElement(
        instantiate(
          { js: 'return () => __fw.h(__fw.stand("FancyChart"));', params: SCENE_PARAMS },
          createSceneScope({ modules: stubModules }),
        ),
      ),
    );
    expect(markup).toContain('data-placeholder="FancyChart"');
  });
});

describe('the loops of a scene', () => {
  const draw = (js: string, onLoopStopped?: (stop: { line: number }) => void) =>
    renderToStaticMarkup(
      React.createElement(
        instantiate(
          { js, params: SCENE_PARAMS },
          createSceneScope({ modules: stubModules, onLoopStopped }),
        ),
      ),
    );
  const ENDLESS = `function Scene() {
    let i = 0; while (true) { if (__fw.stop(2)) break; i++; }
    const list = []; for (;;) { if (__fw.stop(3)) break; list.push(__fw.h('i', { key: list.length })); }
    return __fw.h('p', null, i, __fw.h('b', null, list));
  }
  return Scene;`;

  it('end when they are endless, and the rest of the scene is drawn', () => {
    const told: unknown[] = [];
    const markup = draw(ENDLESS, (stop) => told.push(stop));
    expect(markup).toMatch(/^<p>5000000<b>(<i><\/i>)+<\/b><\/p>$/);
    expect(told).toMatchObject([{ line: 2, iterations: 5_000_000 }, { line: 3 }]);
  });

  it('draw the scene around a list that an endless loop has filled, and not all of the list', () => {
    const markup = draw(`function Scene() {
      const list = []; for (;;) { if (__fw.stop(1)) break; list.push(list.length); }
      const dots = list.map((n) => __fw.h('div', { key: n }, __fw.h('i', null, 'x')));
      return __fw.h('div', null, __fw.h('h1', null, 'Title'), dots);
    }
    return Scene;`);
    expect(markup).toMatch(/^<div><h1>Title<\/h1>(<div><i>x<\/i><\/div>)+<\/div>$/);
    expect(markup.length).toBeLessThan(600_000);
  });

  it('have the whole budget again at the next frame', () => {
    let frame = 0;
    const remotion = { ...stubModules.remotion, useCurrentFrame: () => frame };
    const Scene = instantiate(
      {
        js: `return () => {
          window.Remotion.useCurrentFrame();
          let i = 0; for (;;) { if (__fw.stop(1)) break; i++; }
          return __fw.h('i', null, i);
        };`,
        params: SCENE_PARAMS,
      },
      createSceneScope({ modules: { ...stubModules, remotion } }),
    );
    const turns = () => renderToStaticMarkup(React.createElement(Scene));
    const first = turns();
    expect(first).toBe('<i>5000000</i>');
    expect(turns()).toBe('<i>2499900</i>');
    frame = 1;
    expect(turns()).toBe('<i>5000000</i>');
  });

  it('draw the same picture whenever they are stopped', () => {
    expect(draw(ENDLESS)).toBe(draw(ENDLESS));
  });
});

describe('the modules of a scene', () => {
  it('are frozen copies', () => {
    expect(() => evaluate('window.Remotion.spring = 1')).toThrow(TypeError);
    expect(evaluate('Object.isFrozen(__fw.use("remotion")) && Object.isFrozen(__fw)')).toBe(true);
    expect(Object.isFrozen(stubModules.remotion)).toBe(false);
    expect(() => evaluate('__fw.use("react").default.memo = 1')).toThrow(TypeError);
    expect(() => evaluate('window.React.Children.map = 1')).toThrow(TypeError);
  });

  it('have a default export even when the namespace has none', () => {
    const { AbsoluteFill } = stubModules.remotion;
    expect(evaluate('__fw.use("remotion").default.AbsoluteFill')).toBe(AbsoluteFill);
  });

  it('must have React among them', () => {
    expect(() => createSceneScope({ modules: {} })).toThrow(/needs “react”/);
  });
});

describe('something that no surface has', () => {
  it.each([
    [
      'a component of a module',
      `import { Wave } from 'remotion'; export default () => <Wave>hi</Wave>`,
      'Wave',
    ],
    [
      'a component of window.Remotion',
      'const { Wave } = window.Remotion; export default () => <Wave/>',
      'Wave',
    ],
    [
      'an unknown module',
      `import { Wave } from 'waves'; export default () => <p><Wave a={1}/></p>`,
      'Wave',
    ],
    ['a default export', `import Wave from './wave'; export default () => <Wave/>`, './wave'],
    [
      'a member',
      `import { motion } from 'framer-motion'; export default () => <motion.div style={{ top: 1 }}>x</motion.div>`,
      'motion.div',
    ],
    ['a scene of its own', `export { Wave as default } from 'waves';`, 'Wave'],
  ])('is drawn as a box: %s', (_name, tsx, name) => {
    expect(renderScene(tsx)).toContain(`data-placeholder="${name}"`);
  });

  it('keeps the style and the children that it was given', () => {
    const markup = renderScene(
      `import { motion } from 'm'; export default () => <motion.p style={{ top: 1 }}>in<b/></motion.p>`,
    );
    expect(markup).toMatch(/outline:2px dashed[^"]*top:1px">in<b><\/b><\/div>$/);
  });

  it.each([
    'const { fontFamily } = u.loadFont("a"); return <p style={{ fontFamily }}>ok</p>',
    'const [ref, box] = u.useMeasure(); return <p ref={null} title={box.width + "px"}>ok</p>',
    'return <p>{u.anything}{u.call()}{u.deep.er.still(1)(2).x}ok</p>',
    'return <p style={{ left: u.noise(1) * 40 + u.offset }}>ok</p>',
    'const thing = new u.Thing(); class Mine extends u.Base { go() { return 1 } } new Mine().go(); thing.run(); return <p>ok</p>',
    'return <u.Group.Item key="k" onClick={() => 0} children={u.list}>{[null, "ok"]}</u.Group.Item>',
    'return <u.List>{(row) => <i>{row}</i>}</u.List>, <p>ok{u.items.map((x) => x)}</p>',
    'const Made = u.styled.div`color: red`; return <Made>ok</Made>',
  ])('never fails in `%s`', (body) => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const tsx = `import * as u from 'unknown';\nexport default function Scene() { ${body}; }`;
    expect(renderScene(tsx)).toContain('ok');
    for (const [message] of errors.mock.calls) expect(message).toMatch(/Functions are not valid/);
  });
});

describe('instantiate', () => {
  const scope = createSceneScope({ modules: stubModules });
  const run = (js: string) => instantiate({ js, params: SCENE_PARAMS }, scope);

  it('gives functions, classes and wrapped components', () => {
    const Scene = run('return __fw.use("react").memo(() => __fw.h("i"));');
    expect(renderToStaticMarkup(React.createElement(Scene))).toBe('<i></i>');
    expect(run('return class extends window.React.Component {};')).toBeTypeOf('function');
  });

  it('refuses an async component, which would stay black', () => {
    expect(() => run('return async function Scene() { return null; };')).toThrow('async');
  });

  it.each([
    ['return undefined;', 'nothing'],
    ['return 4;', 'a number'],
    ['return {};', 'a plain object'],
    ['return __fw.h("i");', 'an element'],
  ])('refuses `%s` with its kind', (js, kind) => {
    expect(() => run(js)).toThrow(`The scene gives ${kind} in the place of a component.`);
  });

  it('passes on what a body throws', () => {
    expect(() => run('throw new RangeError("far");')).toThrow(RangeError);
  });

  it('keeps scenes with the same names apart', () => {
    const one = renderScene(
      'const A = () => <i>1</i>; export default function Scene() { return <A/> }',
    );
    const two = renderScene(
      'const A = () => <i>2</i>; export default function Scene() { return <A/> }',
    );
    expect([one, two]).toEqual(['<i>1</i>', '<i>2</i>']);
  });

  it('tells a TSX line by the stack minus the line offset', () => {
    const tsx =
      'import { spring } from "remotion";\n\nexport default () => {\n  throw new Error("x");\n}';
    const failed = () => {
      try {
        return renderScene(tsx);
      } catch (thrown) {
        return thrown instanceof Error ? thrown.stack : '';
      }
    };
    expect(Number(/<anonymous>:(\d+):\d+/.exec(failed() ?? '')?.[1]) - 2).toBe(4);
  });
});
