'use client';

import { type Ref, useImperativeHandle, useRef } from 'react';
import { preload } from 'react-dom';
import type { Composition, CompositionScene } from '~/core/timeline/composition';
import type { TrialVerdict } from '~/frame/host/scene-trials';
import type { FrameManifest } from '~/frame/manifest-schema';
import { cn } from '../primitives/cn';
import { Controls } from './controls';
import { EmptyPicture, type EmptyWords } from './empty-picture';
import { FrozenScene } from './frozen-scene';
import { Picture } from './picture';
import type { PlayerCommand } from './player-key';
import { Position } from './position';
import { type FrameCallbacks, useFrameHost } from './use-frame-host';
import { useFullscreen } from './use-fullscreen';
import { usePlayerKeys } from './use-player-keys';
import { WarmFrame } from './warm-frame';

/** For a list or a timeline beside the preview; frames count from the start of the video. */
export type PreviewHandle = {
  seekTo: (frame: number) => void;
  /** Stands still on `frame`, as a poster; Play then starts at `playFrom`. */
  rest: (frame: number, playFrom: number) => void;
  play: () => void;
  pause: () => void;
  isPlaying: () => boolean;
  /** See `FrameHost.showStored`. */
  showStored: (scene: CompositionScene, standIn: string) => void;
  /** See `FrameHost.tryScene`. */
  tryScene: (scene: CompositionScene, frame: number) => Promise<TrialVerdict>;
};

export type PreviewProps = FrameCallbacks & {
  composition: Composition;
  /** From `frameManifest()` on the server. */
  frameAssets: FrameManifest;
  emptyWords?: EmptyWords;
  className?: string;
  ref?: Ref<PreviewHandle>;
};

const NOTHING_YET: EmptyWords = {
  title: 'Nothing to play yet',
  text: 'Describe a scene in the chat, and it appears here.',
};

/** The picture and its controls; fills the room that its parent gives it. */
export function Preview({
  composition,
  frameAssets,
  emptyWords = NOTHING_YET,
  className,
  ref,
  ...callbacks
}: PreviewProps) {
  const { fps, scenes } = composition;
  const host = useFrameHost(composition, frameAssets, callbacks);
  const section = useRef<HTMLElement>(null);
  const playButton = useRef<HTMLButtonElement>(null);
  const fullscreen = useFullscreen(section);
  const empty = scenes.length === 0;
  if (!empty) preloadFrame(frameAssets);

  const toggle = () => {
    if (host.state.status === 'playing') host.pause();
    else host.play();
  };
  const obey = (command: PlayerCommand) => {
    if (command.type === 'toggle') toggle();
    else if (command.type === 'step') host.seek(host.frame + command.frames);
    else if (command.type === 'start') host.seek(0);
    else if (command.type === 'end') host.seek(Number.MAX_SAFE_INTEGER);
    else if (command.type === 'mute') host.setMuted(!host.muted);
    else fullscreen.toggle();
  };
  usePlayerKeys({ fps, enabled: !empty, onCommand: obey });
  useImperativeHandle(ref, () => ({
    seekTo: (frame) => host.seek(frame),
    rest: (frame, playFrom) => host.rest(frame, playFrom),
    play: () => host.play(),
    pause: () => host.pause(),
    isPlaying: () => host.state.status === 'playing',
    showStored: (scene, standIn) => host.showStored(scene, standIn),
    tryScene: (scene, frame) => host.tryScene(scene, frame),
  }));

  return (
    <section
      ref={section}
      aria-label="Preview"
      className={cn('flex min-h-0 min-w-0 flex-col bg-bg [&:fullscreen]:bg-black', className)}
    >
      {empty ? (
        <>
          <EmptyPicture size={composition} words={emptyWords} />
          <WarmFrame frameAssets={frameAssets} />
        </>
      ) : (
        <>
          <Picture
            host={host}
            size={composition}
            onPress={toggle}
            onDoublePress={fullscreen.toggle}
          >
            <FrozenScene host={host} scenes={scenes} onGone={() => playButton.current?.focus()} />
          </Picture>
          <div className="@container bg-surface">
            <Controls host={host} fullscreen={fullscreen} playButton={playButton}>
              <Position host={host} composition={composition} />
            </Controls>
          </div>
        </>
      )}
    </section>
  );
}

/** Starts the download with the page's HTML instead of after its scripts. */
function preloadFrame({ runtime, player }: FrameManifest): void {
  for (const url of [runtime, player.fonts.main.url]) {
    preload(url, { as: 'fetch', crossOrigin: 'anonymous' });
  }
}
