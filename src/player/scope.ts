import { SCENE_PARAMS } from '~/core/scene/artifact';
import { createModuleTable, type SceneModules } from './module-table';
import type { CreateElement } from './placeholder';
import { createWindowFacade } from './window-facade';

/**
 * The argument values of a scene body, in the order of `SCENE_PARAMS`. Works in Node and
 * in a browser; no scene can reach another one, or the real global object, through it.
 *
 * @param modules namespaces by import specifier; `react` must be among them
 * @throws Error when `react` is missing or has no `createElement`
 */
export function createSceneScope({ modules }: { modules: SceneModules }): unknown[] {
  const h = elementFactory(modules.react);
  const use = createModuleTable(modules, h);
  const window = createWindowFacade(use);
  const Fragment: unknown = Reflect.get(use('react'), 'Fragment');
  const values: Record<(typeof SCENE_PARAMS)[number], unknown> = {
    __fw: Object.freeze({ use, h, Fragment }),
    window,
    globalThis: window,
  };
  return SCENE_PARAMS.map((name) => values[name]);
}

function elementFactory(react: object | undefined): CreateElement {
  const create: unknown = react && 'createElement' in react ? react.createElement : undefined;
  if (!isElementFactory(create)) {
    throw new Error('A scene scope needs “react” with createElement among its modules.');
  }
  return create;
}

function isElementFactory(value: unknown): value is CreateElement {
  return typeof value === 'function';
}
