'use client';

import { useRef } from 'react';
import type { Composition } from '~/core/timeline/composition';
import { sceneIndexAt, startFrame, timecode, totalFrames } from '~/core/timeline/timeline';
import type { FrameHost } from '~/frame/host/frame-host';

/** The whole video as a bar: a native range input under a drawn track with a gap at each scene's start. */
export function Scrubber({
  host,
  composition,
  frame,
}: {
  host: FrameHost;
  composition: Composition;
  /** Where its thumb is. */
  frame: number;
}) {
  const resume = useRef(false);
  const { scenes, fps } = composition;
  const last = Math.max(1, totalFrames(scenes) - 1);
  const scene = scenes[sceneIndexAt(scenes, frame)];

  const hold = () => {
    resume.current = host.state.status === 'playing';
    if (resume.current) host.pause();
  };
  const release = () => {
    if (resume.current) host.play();
    resume.current = false;
  };

  return (
    <div className="group relative flex h-8 min-w-0 flex-1 items-center">
      <input
        type="range"
        data-scrubber=""
        aria-label="Position"
        aria-valuetext={`${timecode(frame, fps)}, ${scene?.name ?? 'no scene'}`}
        min={0}
        max={last}
        step={1}
        value={frame}
        onChange={(event) => host.seek(event.currentTarget.valueAsNumber)}
        onPointerDown={hold}
        onPointerUp={release}
        onPointerCancel={release}
        className="peer absolute inset-0 z-10 m-0 size-full cursor-pointer touch-none opacity-0"
      />
      <div
        aria-hidden
        className="relative h-1 w-full overflow-hidden rounded-full bg-line-strong/40 outline-2 outline-transparent outline-offset-4 transition-[height] duration-fast group-hover:h-1.5 peer-focus-visible:outline-accent"
      >
        <div
          className="absolute inset-y-0 left-0 w-full origin-left bg-accent"
          style={{ transform: `scaleX(${frame / last})` }}
        />
        {scenes.slice(1).map((each, index) => (
          <div
            key={each.id}
            data-scene-tick=""
            className="absolute inset-y-0 -ml-px w-0.5 bg-surface"
            style={{ left: `${(startFrame(scenes, index + 1) / last) * 100}%` }}
          />
        ))}
      </div>
      <div
        aria-hidden
        className="pointer-events-none absolute inset-x-0 h-3"
        style={{ transform: `translateX(${(frame / last) * 100}%)` }}
      >
        <div className="-ml-1.5 size-3 rounded-full border-2 border-surface bg-accent" />
      </div>
    </div>
  );
}
