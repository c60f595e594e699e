'use client';

import { Play, RotateCcw } from 'lucide-react';
import type { FrameHost } from '~/frame/host/frame-host';
import { cn } from '../primitives/cn';
import { useFrameState } from './use-frame-host';

type Props = {
  host: FrameHost;
  /** Whether the video was played before. */
  again: boolean;
  onPlay: (byKeyboard: boolean) => void;
};

/** The one large Play over a poster; gives way to whatever else there is to press. */
export function LargePlay({ host, again, onPlay }: Props) {
  const state = useFrameState(host);
  const stuck = state.status === 'error' || state.status === 'frozen';
  if (stuck || (state.status === 'loading' && state.recovering)) return null;
  return (
    <button
      type="button"
      aria-label={again ? 'Play again' : 'Play'}
      onClick={(event) => onPlay(event.detail === 0)}
      className="group absolute inset-0 flex items-center justify-center outline-none"
    >
      {/* The ring is white on the dark disc: the picture around it may have any colour. */}
      <span className="flex size-16 items-center justify-center rounded-full bg-black/75 text-white outline-3 outline-transparent -outline-offset-8 transition-colors duration-fast group-hover:bg-black group-focus-visible:bg-black group-focus-visible:outline-white sm:size-20 [&>svg]:size-7 sm:[&>svg]:size-8">
        {again ? (
          <RotateCcw aria-hidden />
        ) : (
          <Play aria-hidden fill="currentColor" className="ml-1" />
        )}
      </span>
    </button>
  );
}

/** Darkens the picture while its end gives way to the poster. */
export function Curtain({ dark }: { dark: boolean }) {
  return (
    <div
      aria-hidden
      className={cn(
        'pointer-events-none absolute inset-0 bg-black transition-opacity duration-normal',
        dark ? 'opacity-100' : 'opacity-0',
      )}
    />
  );
}
