'use client';

import { Maximize, Minimize, Pause, Play, Repeat, Volume2, VolumeX } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import type { FrameHost } from '~/frame/host/frame-host';
import { IconButton } from '../primitives/icon-button';
import { useFrameState, useLoop, useMuted } from './use-frame-host';
import type { Fullscreen } from './use-fullscreen';

type Props = {
  host: FrameHost;
  fullscreen: Fullscreen;
  playButton: Ref<HTMLButtonElement>;
  /** The scrubber and the time. */
  children: ReactNode;
};

/** The row under the picture. It keeps its height in every state. */
export function Controls({ host, fullscreen, playButton, children }: Props) {
  const { status } = useFrameState(host);
  const loop = useLoop(host);
  const muted = useMuted(host);
  const playing = status === 'playing';
  const stuck = status === 'error' || status === 'frozen';
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 px-2 sm:gap-3 sm:px-3">
      <IconButton
        ref={playButton}
        label={playing ? 'Pause' : 'Play'}
        keys={['Space']}
        disabled={stuck}
        onClick={() => (playing ? host.pause() : host.play())}
      >
        {playing ? (
          <Pause aria-hidden fill="currentColor" />
        ) : (
          <Play aria-hidden fill="currentColor" />
        )}
      </IconButton>
      {children}
      <div className="flex shrink-0 items-center">
        <IconButton
          label="Loop"
          aria-pressed={loop}
          className="aria-pressed:text-accent enabled:hover:aria-pressed:text-accent"
          onClick={() => host.setLoop(!loop)}
        >
          <Repeat aria-hidden />
        </IconButton>
        <IconButton
          label={muted ? 'Unmute' : 'Mute'}
          keys={['M']}
          onClick={() => host.setMuted(!muted)}
        >
          {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
        </IconButton>
        {fullscreen.available ? (
          <IconButton
            label={fullscreen.active ? 'Leave full screen' : 'Full screen'}
            keys={['F']}
            onClick={fullscreen.toggle}
          >
            {fullscreen.active ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
          </IconButton>
        ) : null}
      </div>
    </div>
  );
}
