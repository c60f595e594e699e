'use client';

import { Pause, Play } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { restingFrame } from '~/core/timeline/resting-frame';
import { timecode } from '~/core/timeline/timeline';
import type { FrameManifest } from '~/frame/manifest-schema';
import { Picture } from '../../preview/picture';
import { playerCommand } from '../../preview/player-key';
import { Alert } from '../../primitives/alert';
import { IconButton } from '../../primitives/icon-button';
import { errorSentence } from '../../trpc/error-sentence';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { useInStep } from './use-in-step';
import { useVersionHost, type Version } from './use-version-host';

/** Two versions of one scene, drawn at the same frame; one Play and one bar drive both. */
export function ComparePlayers({
  scene,
  left,
  right,
  problem,
  frameAssets,
  leftHead,
  rightHead,
}: {
  scene: Scene;
  /** Null until it is here. */
  left: Version | null;
  right: Version | null;
  /** Why one of them cannot be had. */
  problem: unknown;
  frameAssets: FrameManifest;
  leftHead: ReactNode;
  rightHead: ReactNode;
}) {
  const { project } = useWorkspace();
  const { fps } = project;
  const length = scene.durationInFrames;
  const position = useRef(restingFrame(0, length));
  const leftHost = useVersionHost(frameAssets, project, scene, left, position);
  const rightHost = useVersionHost(frameAssets, project, scene, right, position);
  const step = useInStep(leftHost, rightHost, { fps, length, position });
  const { frame, playing } = step;

  const onKeyDown = (event: KeyboardEvent) => {
    const command = playerCommand(event, fps);
    // The button and the bar have their own use for these.
    const pressed = event.target instanceof HTMLButtonElement && event.key === ' ';
    if (!command || pressed) return;
    if (command.type === 'toggle') step.toggle();
    else if (command.type === 'step') step.go(frame + command.frames);
    else if (command.type === 'start') step.go(0);
    else if (command.type === 'end') step.go(length - 1);
    else return;
    event.preventDefault();
  };

  return (
    <div className="flex flex-col gap-2">
      {problem ? (
        <Alert title="A version could not be loaded">{errorSentence(problem)}</Alert>
      ) : null}
      <div className="grid grid-cols-1 gap-3 min-[640px]:grid-cols-2">
        {[
          { key: 'Left', head: leftHead, host: leftHost },
          { key: 'Right', head: rightHead, host: rightHost },
        ].map(({ key, head, host }) => (
          <section key={key} aria-label={`${key} picture`} className="flex min-w-0 flex-col gap-2">
            {head}
            <div className="flex h-[30dvh] min-h-0 bg-bg max-[640px]:h-[24dvh]">
              <Picture
                host={host}
                size={project}
                flush
                onPress={step.toggle}
                onDoublePress={step.toggle}
              />
            </div>
          </section>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        role="group"
        aria-label="Both pictures"
        className="flex items-center gap-3"
        onKeyDown={onKeyDown}
      >
        <IconButton
          label={playing ? 'Pause both' : 'Play both'}
          keys={['Space']}
          onClick={step.toggle}
        >
          {playing ? (
            <Pause aria-hidden fill="currentColor" />
          ) : (
            <Play aria-hidden fill="currentColor" />
          )}
        </IconButton>
        <input
          type="range"
          aria-label="Position of both"
          aria-valuetext={timecode(frame, fps)}
          min={0}
          max={Math.max(1, length - 1)}
          step={1}
          value={frame}
          onChange={(event) => step.go(event.currentTarget.valueAsNumber)}
          className="focus-ring h-8 min-w-0 flex-1 cursor-pointer rounded-sm accent-accent"
        />
        <span className="tabular shrink-0 font-mono text-xs">
          {timecode(frame, fps)}
          <span className="text-ink-faint">/{timecode(length, fps)}</span>
        </span>
      </div>
    </div>
  );
}
