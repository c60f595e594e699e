import type { FrameBudget } from '../frame-budget';
import type { Overlay, SceneModules } from '../module-table';
import type { CreateElement } from '../placeholder';
import { type Call, callOf } from './call';
import type { Clock } from './clock';
import { type Elements, tolerantElements } from './react/create-element';
import type { ComponentCare } from './react/element';
import { reactOverlay } from './react/overlay';
import { noteCares } from './remotion/cares';
import { remotionOverlay } from './remotion/overlay';
import type { Report } from './repairs';

type Needs = {
  modules: SceneModules;
  /** React's own. */
  create: CreateElement;
  budget: FrameBudget;
  report: Report;
};

/**
 * What lets a scene run on where React or Remotion would throw: `h`, and what stands
 * before the exports of their modules. A valid call passes through unchanged.
 */
export function createTolerance({ create, budget, report }: Needs): {
  h: CreateElement;
  overlay: Overlay;
} {
  const clock: Clock = { frame: 0, fps: 30, durationInFrames: null };
  const cares = new Map<unknown, ComponentCare>();
  const elements = tolerantElements({ create, cares, report, tooMany: budget.element });
  return {
    h: elements.h,
    overlay: (specifier, module) => {
      if (specifier === 'react') return reactOverlay(module, create, elements, report);
      if (specifier.startsWith('react/jsx-')) return jsxOverlay(module, elements);
      noteCares(cares, specifier, module, { create, clock });
      return specifier === 'remotion' ? remotionOverlay(module, { clock, budget, report }) : {};
    },
  };
}

/** React's production build has no `jsxDEV`, but a scene may still ask for it. */
function jsxOverlay(module: object, { jsxLike, h }: Elements): Record<string, Call> {
  const overlay: Record<string, Call> = {};
  for (const name of ['jsx', 'jsxs', 'jsxDEV']) {
    const real = callOf(module, name);
    if (real) overlay[name] = jsxLike(real);
    else if (name in module) {
      overlay[name] = (type, props, key) =>
        h(type, { ...Object(props), ...(key !== undefined && { key }) });
    }
  }
  return overlay;
}
