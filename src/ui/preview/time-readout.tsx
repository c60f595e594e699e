'use client';

import type { Composition } from '~/core/timeline/composition';
import { timecode, totalFrames } from '~/core/timeline/timeline';
import type { FrameHost } from '~/frame/host/frame-host';
import { useFrameNumber } from './use-frame-host';

/** `02.10/08.00`: seconds and frames of the playhead and of the whole video. */
export function TimeReadout({ host, composition }: { host: FrameHost; composition: Composition }) {
  const frame = useFrameNumber(host);
  const { fps, scenes } = composition;
  return (
    <span className="tabular shrink-0 whitespace-nowrap font-mono text-ink text-xs">
      {timecode(frame, fps)}
      <span className="text-ink-faint">/{timecode(totalFrames(scenes), fps)}</span>
    </span>
  );
}
