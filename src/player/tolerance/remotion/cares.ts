import type { CreateElement } from '../../placeholder';
import type { Clock } from '../clock';
import type { ComponentCare } from '../react/element';
import { isRecord } from '../records';
import { mediaCare } from './media-care';
import { seriesCare, seriesSequenceCare } from './series-care';
import { freezeCare, loopCare, sequenceCare } from './timed-props';

const MEDIA = new Set(
  'Img Video Audio OffthreadVideo Html5Video Html5Audio AnimatedImage'.split(' '),
);

/** A component of which only the style and the children need care. */
const LOOK_ONLY: ComponentCare = { isSound: () => true, mend: (props) => props };

/**
 * Notes in `cares` what the components of a module need; by the component itself, so
 * that elements keep their types.
 */
export function noteCares(
  cares: Map<unknown, ComponentCare>,
  specifier: string,
  module: object,
  tools: { create: CreateElement; clock: Clock },
): void {
  const inRemotion = specifier === 'remotion';
  for (const [name, component] of Object.entries(module)) {
    if (!isComponent(name, component) || cares.has(component)) continue;
    if (inRemotion) cares.set(component, careFor(name, component, tools.clock));
    if (name.endsWith('Series')) noteSeries(cares, component, module, tools);
  }
}

function careFor(name: string, component: object, clock: Clock): ComponentCare {
  if (MEDIA.has(name)) return mediaCare(component);
  if (name === 'Sequence') return sequenceCare;
  if (name === 'Loop') return loopCare(clock);
  return name === 'Freeze' ? freezeCare : LOOK_ONLY;
}

function noteSeries(
  cares: Map<unknown, ComponentCare>,
  series: object,
  module: object,
  tools: { create: CreateElement; clock: Clock },
): void {
  const Sequence: unknown = Reflect.get(series, 'Sequence');
  if (!isComponent('Sequence', Sequence)) return;
  const others = ['Transition', 'Overlay'].map((name): unknown => Reflect.get(series, name));
  const plainSequence: unknown = Reflect.get(module, 'Sequence');
  cares.set(Sequence, seriesSequenceCare);
  cares.set(series, seriesCare({ Sequence, plainSequence, others }, tools));
}

function isComponent(name: string, value: unknown): value is object {
  if (!/^[A-Z]/.test(name)) return false;
  return typeof value === 'function' || (isRecord(value) && '$$typeof' in value);
}
