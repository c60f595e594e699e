import { SCENE_PARAMS } from '~/core/scene/artifact';
import { createFrameBudget, type FrameBudget, type LoopStop } from './frame-budget';
import { UndeclaredComponent } from './icons/icon-program';
import { Lifetime } from './lifetime/lifetime';
import { createSceneGlobals } from './lifetime/scene-globals';
import { createModuleTable, type SceneModules } from './module-table';
import { type CreateElement, createPlaceholder } from './placeholder';
import { reportOnce } from './tolerance/repairs';
import { createTolerance } from './tolerance/tolerance';
import { createWindowFacade } from './window-facade';

export type SceneScopeOptions = {
  /** Namespaces by import specifier; `react` must be among them. */
  modules: SceneModules;
  /** Told once per line when a loop has used up the budget of a video frame. */
  onLoopStopped?: (stop: LoopStop) => void;
  /** What its loops may take, for a caller that tells it of video frames; then it tells of stops. */
  budget?: FrameBudget;
  /** Told once what the scene got wrong and what was made of it, as a sentence; called while it runs. */
  onRepaired?: (sentence: string) => void;
  /** At its end, what the scene has set going ends. */
  lifetime?: Lifetime;
};

/**
 * The argument values of a scene body, in the order of `SCENE_PARAMS`. Works in Node and
 * in a browser; no scene can reach another one, or the real global object, through it.
 *
 * @throws Error when `react` is missing or has no `createElement`
 */
export function createSceneScope({
  modules,
  onLoopStopped,
  budget = createFrameBudget((stop) => onLoopStopped?.(stop)),
  onRepaired,
  lifetime = new Lifetime(),
}: SceneScopeOptions): unknown[] {
  const create = elementFactory(modules.react);
  const { h, overlay } = createTolerance({
    modules,
    create,
    budget,
    report: reportOnce(onRepaired),
  });
  const use = createModuleTable(modules, create, overlay);
  const window = createWindowFacade(use, createSceneGlobals(lifetime, globalThis));
  const stand = (name: string): unknown =>
    Reflect.has(window, name)
      ? Reflect.get(window, name)
      : createPlaceholder(name, create, UndeclaredComponent);
  const Fragment: unknown = Reflect.get(use('react'), 'Fragment');
  const values: Record<(typeof SCENE_PARAMS)[number], unknown> = {
    __fw: Object.freeze({ use, h, Fragment, stand, stop: budget.stop }),
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
