import type { ReactNode } from 'react';
import { AbsoluteFill, Freeze, Sequence, useCurrentFrame } from 'remotion';
import type { SceneTransition } from '~/core/timeline/composition';
import { layerStyle } from './layer-style';

type Props = {
  name: string;
  from: number;
  durationInFrames: number;
  /** How it comes in; null for a cut. */
  transition: SceneTransition | null;
  /** How long its last picture is held below the scene that comes next, in frames. */
  heldFrames: number;
  children: ReactNode;
};

/**
 * The place of one scene in the video: its own frames, and behind them its last picture for as
 * long as the next scene comes in. One and the same tree all along, so that a scene keeps its
 * state; what it asks Remotion for its length is its own.
 */
export function SceneLayer({ from, heldFrames, ...rest }: Props) {
  return (
    <Sequence
      name={rest.name}
      from={from}
      durationInFrames={rest.durationInFrames + heldFrames}
      layout="none"
    >
      <Layer {...rest} />
    </Sequence>
  );
}

function Layer({
  name,
  durationInFrames,
  transition,
  children,
}: Omit<Props, 'from' | 'heldFrames'>) {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={layerStyle(transition, frame)}>
      <Freeze frame={durationInFrames - 1} active={frame >= durationInFrames}>
        <Sequence name={name} durationInFrames={durationInFrames}>
          {children}
        </Sequence>
      </Freeze>
    </AbsoluteFill>
  );
}
