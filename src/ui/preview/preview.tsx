'use client';

import { Play } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { preload } from 'react-dom';
import type { Composition } from '~/core/timeline/composition';
import type { FrameManifest } from '~/frame/manifest-schema';
import { cn } from '../primitives/cn';
import { Controls } from './controls';
import { EmptyPicture } from './empty-picture';
import { Picture } from './picture';
import type { PlayerCommand } from './player-key';
import { type FrameCallbacks, useFrameHost } from './use-frame-host';
import { useFullscreen } from './use-fullscreen';
import { usePlayerKeys } from './use-player-keys';

/** For a list or a timeline beside the preview; frames count from the start of the video. */
export type PreviewHandle = {
  seekTo: (frame: number) => void;
  /** Stands still on `frame`, as a poster; Play then starts at `playFrom`. */
  rest: (frame: number, playFrom: number) => void;
  play: () => void;
  pause: () => void;
};

export type PreviewProps = FrameCallbacks & {
  composition: Composition;
  /** From `frameManifest()` on the server. */
  frameAssets: FrameManifest;
  /** `share` starts with one large Play and no other control. */
  variant?: 'workspace' | 'share';
  className?: string;
  ref?: Ref<PreviewHandle>;
};

/** The picture and its controls; fills the room that its parent gives it. */
export function Preview({
  composition,
  frameAssets,
  variant = 'workspace',
  className,
  ref,
  ...callbacks
}: PreviewProps) {
  const host = useFrameHost(composition, frameAssets, callbacks);
  const section = useRef<HTMLElement>(null);
  const fullscreen = useFullscreen(section);
  const [started, setStarted] = useState(variant === 'workspace');
  const { width, height, fps, scenes } = composition;
  const empty = scenes.length === 0;
  if (!empty) preloadFrame(frameAssets);

  const toggle = () => {
    setStarted(true);
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
  }));

  return (
    <section
      ref={section}
      aria-label="Preview"
      className={cn('flex min-h-0 min-w-0 flex-col bg-bg [&:fullscreen]:bg-black', className)}
    >
      {empty ? (
        <EmptyPicture width={width} height={height} />
      ) : (
        <>
          <Picture
            host={host}
            width={width}
            height={height}
            onPress={toggle}
            onDoublePress={fullscreen.toggle}
          >
            {started ? null : <LargePlay onClick={toggle} />}
          </Picture>
          <div className={cn('bg-surface', !started && 'invisible')}>
            <Controls host={host} composition={composition} fullscreen={fullscreen} />
          </div>
        </>
      )}
    </section>
  );
}

/** Starts the download with the page's HTML instead of after its scripts. */
function preloadFrame({ runtime, fonts }: FrameManifest): void {
  for (const url of [runtime, fonts[0]?.url]) {
    if (url) preload(url, { as: 'fetch', crossOrigin: 'anonymous' });
  }
}

function LargePlay({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label="Play"
      onClick={onClick}
      className="focus-inset absolute inset-0 flex items-center justify-center"
    >
      <span className="flex size-16 items-center justify-center rounded-full bg-black/60 text-white transition-colors duration-fast hover:bg-black/80 sm:size-20">
        <Play aria-hidden fill="currentColor" className="ml-1 size-7 sm:size-8" />
      </span>
    </button>
  );
}
