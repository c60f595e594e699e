'use client';

import type { ReactNode } from 'react';
import type { SceneTransition } from '~/core/timeline/composition';
import {
  defaultTransitionFrames,
  TRANSITION_KINDS,
  transitionInto,
} from '~/core/timeline/transition';
import { Menu, MenuChoice, MenuChoices, MenuLabel, MenuSeparator } from '../../primitives/menu';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { seconds } from './length';
import { TransitionIcon } from './transition-icon';
import { KIND_WORDS, offeredFrames } from './transition-words';

/** How a scene takes over from the one before it, and for how long. */
export function TransitionMenu({
  scene,
  trigger,
  align = 'center',
  onChange,
}: {
  scene: Scene;
  trigger: ReactNode;
  align?: 'start' | 'center';
  onChange: (transition: SceneTransition) => void;
}) {
  const { project } = useWorkspace();
  const { fps, composition } = project;
  const { transition } = scene;
  const kind = transition?.kind ?? 'cut';
  const frames = transition?.durationInFrames ?? defaultTransitionFrames(fps);
  const place = composition.scenes.findIndex(({ id }) => id === scene.id);
  const drawn = transitionInto(composition.scenes, place)?.durationInFrames ?? frames;
  return (
    <Menu align={align} trigger={trigger}>
      <MenuLabel>Into “{scene.name}”</MenuLabel>
      <MenuChoices
        label="Transition"
        value={kind}
        onChange={(value) => {
          const chosen = TRANSITION_KINDS.find((one) => one === value);
          if (chosen) onChange({ kind: chosen, durationInFrames: frames });
        }}
      >
        {TRANSITION_KINDS.map((one) => (
          <MenuChoice key={one} value={one} icon={<TransitionIcon kind={one} />}>
            {KIND_WORDS[one]}
          </MenuChoice>
        ))}
      </MenuChoices>
      {transition ? (
        <>
          <MenuSeparator />
          <MenuLabel>
            {drawn < frames
              ? `Length · these scenes have room for ${seconds(drawn, fps)} s`
              : 'Length'}
          </MenuLabel>
          <MenuChoices
            label="Length"
            value={String(frames)}
            onChange={(value) => onChange({ kind, durationInFrames: Number(value) })}
          >
            {offeredFrames(fps, frames).map((length) => (
              <MenuChoice key={length} value={String(length)}>
                {seconds(length, fps)} s
              </MenuChoice>
            ))}
          </MenuChoices>
        </>
      ) : null}
    </Menu>
  );
}
