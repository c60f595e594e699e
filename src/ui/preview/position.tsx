'use client';

import type { Composition } from '~/core/timeline/composition';
import type { FrameHost } from '~/frame/host/frame-host';
import { Scrubber } from './scrubber';
import { TimeReadout } from './time-readout';
import { usePosition } from './use-frame-host';

/** Where the video is, as a bar and as numbers. */
export function Position({ host, composition }: { host: FrameHost; composition: Composition }) {
  const frame = usePosition(host);
  return (
    <>
      <Scrubber host={host} composition={composition} frame={frame} />
      <TimeReadout composition={composition} frame={frame} />
    </>
  );
}
