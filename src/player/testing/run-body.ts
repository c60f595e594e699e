import * as React from 'react';
import * as JsxRuntime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { instantiate } from '../run-artifact';
import { createSceneScope } from '../scope';
import { stubRemotion } from './render-scene';

/** React itself, and a Remotion that draws in Node. */
export const bodyModules: Record<string, object> = {
  react: React,
  'react/jsx-runtime': JsxRuntime,
  'react/jsx-dev-runtime': { Fragment: React.Fragment, jsxDEV: undefined },
  remotion: stubRemotion,
};

/** Draws what a body without JSX gives, and collects what was put right. */
export function runBody(js: string, modules: Record<string, object> = bodyModules) {
  const repairs: string[] = [];
  const scope = createSceneScope({ modules, onRepaired: (sentence) => repairs.push(sentence) });
  const Scene = instantiate({ js, params: SCENE_PARAMS }, scope);
  return { markup: renderToStaticMarkup(React.createElement(Scene)), repairs };
}

/** The value of an expression inside a scene, and what was put right for it. */
export function evaluateBody(expression: string, modules: Record<string, object> = bodyModules) {
  const repairs: string[] = [];
  const scope = createSceneScope({ modules, onRepaired: (sentence) => repairs.push(sentence) });
  const value: unknown = new Function(...SCENE_PARAMS, `return (${expression});`)(...scope);
  return { value, repairs };
}
