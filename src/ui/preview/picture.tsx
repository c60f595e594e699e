'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { Size } from '~/core/scene/format';
import type { FrameHost } from '~/frame/host/frame-host';
import { cn } from '../primitives/cn';
import { letterbox, STAGE } from './letterbox';
import { PictureState } from './picture-state';
import { useFrameState } from './use-frame-host';

type Props = {
  host: FrameHost;
  size: Size;
  /** Without a margin of its own. */
  flush?: boolean;
  /** A click on the picture, and two. */
  onPress: () => void;
  onDoublePress: () => void;
  /** Drawn over the picture. */
  children?: ReactNode;
};

/**
 * The box of the picture, letterboxed in whatever room there is by CSS alone: its size
 * never depends on what is loaded. The iframe is its first child, under the states.
 */
export function Picture({ host, size, flush = false, onPress, onDoublePress, children }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const state = useFrameState(host);

  useEffect(() => {
    if (!container.current) return;
    host.mount(container.current);
    return () => host.unmount();
  }, [host]);

  return (
    <div className={cn(STAGE, flush && 'm-0')}>
      <div className="absolute overflow-hidden bg-black" style={letterbox(size)}>
        <div ref={container} data-frame-state={state.status} className="absolute inset-0" />
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className="absolute inset-0 cursor-default outline-none"
          onClick={onPress}
          onDoubleClick={onDoublePress}
        />
        <PictureState state={state} onRunAgain={() => host.runAgain()} />
        {children}
      </div>
    </div>
  );
}
