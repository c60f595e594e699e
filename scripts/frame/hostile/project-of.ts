import type { Attack } from './attack';
import { neighbourOf, sceneOf, type Targets } from './scene-of';
import type { StoredScene } from './seed-project';

export const CALM = 'Calm';
export const END = 'End';
export const LASTS = 'Lasts';

/** In which order attacks stand in a project; the quiet ones can be played through. */
export type Cast = {
  quiet: readonly Attack[];
  rest: readonly Attack[];
  /** Share one scene, to be replaced together. */
  lasting: readonly Attack[];
};

const FRAMES_PER_MS = 30 / 1_000;
const QUIET_MS = 100;
const REST_MS = 3_000;

/** The scenes of a project at 30 frames a second: a calm one, those that are played, the rest. */
export function projectOf({ quiet, rest, lasting }: Cast, targets: Targets): StoredScene[] {
  const stored = (attack: Attack, ms: number): StoredScene[] => {
    const { name, neighbour } = attack;
    const durationInFrames = Math.round(ms * FRAMES_PER_MS);
    const scene = { name, js: sceneOf(attack, targets), durationInFrames };
    if (!neighbour) return [scene];
    return [scene, { ...scene, name: `${name} neighbour`, js: neighbourOf(attack, targets) }];
  };
  return [
    still(CALM),
    ...quiet.flatMap((attack) => stored(attack, attack.staysMs ?? QUIET_MS)),
    still(END),
    ...rest.flatMap((attack) => stored(attack, REST_MS)),
    { name: LASTS, js: together(lasting, targets), durationInFrames: 90 },
  ];
}

const still = (name: string): StoredScene => ({
  name,
  js: `return () => window.React.createElement('p', null, '${name}');`,
  durationInFrames: 30,
});

function together(attacks: readonly Attack[], targets: Targets): string {
  const bodies = attacks.map((attack) => `(() => {\n${sceneOf(attack, targets)}\n})()`);
  return `const parts = [${bodies.join(',\n')}];
const { createElement } = window.React;
return () => createElement('div', null, parts.map((part, key) => createElement(part, { key })));`;
}
