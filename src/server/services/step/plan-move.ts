import { isSameField, isSameScene } from './apply-state';
import type { Standing } from './standing';
import { type IsSame, turnBack } from './turn-back';

/** What was changed since in a way that an undo or redo would overwrite. */
export type Clash =
  | { kind: 'scene'; id: string }
  | { kind: 'sound'; id: string }
  | { kind: 'typeface'; id: string }
  | { kind: 'project' };

type Sides = Record<'now' | 'from' | 'to', Standing>;

/** How things stand after a step was taken back (or done again), or what stands in its way. */
export function planMove(
  { now, from, to }: Sides,
  sameSource: (one: string, other: string) => boolean,
): { target: Standing } | { clash: Clash } {
  const scenes = turnAll(now.scenes, from.scenes, to.scenes, isSameScene(sameSource));
  if ('clash' in scenes) return { clash: { kind: 'scene', id: scenes.clash } };
  const audio = turnAll(now.audio, from.audio, to.audio, isSameField);
  if ('clash' in audio) return { clash: { kind: 'sound', id: audio.clash } };
  const fonts = turnAll(now.fonts, from.fonts, to.fonts, isSameField);
  if ('clash' in fonts) return { clash: { kind: 'typeface', id: fonts.clash } };
  const project = turnBack({ now: now.project, from: from.project, to: to.project }, isSameField);
  if (!project) return { clash: { kind: 'project' } };
  const { states } = scenes;
  return {
    target: { scenes: states, audio: audio.states, fonts: fonts.states, project: project.state },
  };
}

type States<State> = Map<string, State | null>;

function turnAll<State extends object>(
  now: States<State>,
  from: States<State>,
  to: States<State>,
  isSame: IsSame<State>,
): { states: States<State> } | { clash: string } {
  const states: States<State> = new Map();
  for (const [id, wanted] of to) {
    const one = { now: now.get(id) ?? null, from: from.get(id) ?? null, to: wanted };
    const turned = turnBack(one, isSame);
    if (!turned) return { clash: id };
    states.set(id, turned.state);
  }
  return { states };
}
