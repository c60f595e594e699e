'use client';

import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { flushSync, preload } from 'react-dom';
import type { Composition, CompositionScene } from '~/core/timeline/composition';
import { restingFrame } from '~/core/timeline/resting-frame';
import type { TrialVerdict } from '~/frame/host/scene-trials';
import type { FrameManifest } from '~/frame/manifest-schema';
import { cn } from '../primitives/cn';
import { Controls } from './controls';
import { EmptyPicture, type EmptyWords } from './empty-picture';
import { FrozenScene } from './frozen-scene';
import { Picture } from './picture';
import type { PlayerCommand } from './player-key';
import { Position } from './position';
import { Curtain, LargePlay } from './poster';
import { type FrameCallbacks, useFrameHost, useResting } from './use-frame-host';
import { useFullscreen } from './use-fullscreen';
import { usePlayerKeys } from './use-player-keys';
import { useReturnToPoster } from './use-return-to-poster';
import { WarmFrame } from './warm-frame';

/** For a list or a timeline beside the preview; frames count from the start of the video. */
export type PreviewHandle = {
  seekTo: (frame: number) => void;
  /** Stands still on `frame`, as a poster; Play then starts at `playFrom`. */
  rest: (frame: number, playFrom: number) => void;
  play: () => void;
  pause: () => void;
  isPlaying: () => boolean;
  /** See `FrameHost.tryScene`. */
  tryScene: (scene: CompositionScene, frame: number) => Promise<TrialVerdict>;
};

export type PreviewProps = FrameCallbacks & {
  composition: Composition;
  /** From `frameManifest()` on the server. */
  frameAssets: FrameManifest;
  /** `share` begins and ends with a poster under one large Play; without a margin around the picture. */
  variant?: 'workspace' | 'share';
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
  variant = 'workspace',
  emptyWords = NOTHING_YET,
  className,
  ref,
  ...callbacks
}: PreviewProps) {
  const { fps, scenes } = composition;
  const share = variant === 'share';
  const poster = share ? restingFrame(0, scenes[0]?.durationInFrames ?? 0) : null;
  const host = useFrameHost(composition, frameAssets, callbacks, {
    poster,
    spare: !share,
  });
  const resting = useResting(host);
  const dark = useReturnToPoster(host, poster);
  const section = useRef<HTMLElement>(null);
  const playButton = useRef<HTMLButtonElement>(null);
  const fullscreen = useFullscreen(section);
  const [begun, setBegun] = useState(!share);
  if (!begun && !resting) setBegun(true);
  const empty = scenes.length === 0;
  if (!empty) preloadFrame(frameAssets);

  const toggle = () => {
    if (host.state.status === 'playing') host.pause();
    else host.play();
  };
  const obey = (command: PlayerCommand) => {
    if (command.type === 'toggle') toggle();
    else if (command.type === 'step') {
      host.seek((share ? host.playFrom : host.frame) + command.frames);
    } else if (command.type === 'start') host.seek(0);
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
    tryScene: (scene, frame) => host.tryScene(scene, frame),
  }));
  // The large Play goes away; the keyboard goes on at the small one, once that can be seen.
  const playFromPoster = (byKeyboard: boolean) => {
    flushSync(() => host.play());
    if (byKeyboard) playButton.current?.focus();
  };

  return (
    <section
      ref={section}
      aria-label="Preview"
      className={cn('flex min-h-0 min-w-0 flex-col bg-bg [&:fullscreen]:bg-black', className)}
    >
      {empty ? (
        <>
          <EmptyPicture size={composition} flush={share} words={emptyWords} />
          {share ? null : <WarmFrame frameAssets={frameAssets} />}
        </>
      ) : (
        <>
          <Picture
            host={host}
            size={composition}
            share={share}
            onPress={toggle}
            onDoublePress={fullscreen.toggle}
          >
            {share ? <Curtain dark={dark} /> : null}
            {share && resting ? (
              <LargePlay host={host} again={begun} onPlay={playFromPoster} />
            ) : null}
            <FrozenScene
              host={host}
              scenes={scenes}
              share={share}
              onGone={() => playButton.current?.focus()}
            />
          </Picture>
          <div className={cn('@container bg-surface', !begun && 'invisible')}>
            <Controls host={host} fullscreen={fullscreen} playButton={playButton}>
              <Position host={host} composition={composition} rewound={share} />
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
