'use client';

import type { Composition } from '~/core/timeline/composition';
import type { FrameHost } from '~/frame/host/frame-host';
import { Scrubber } from './scrubber';
import { TimeReadout } from './time-readout';
import { usePosition } from './use-frame-host';

/**
 * Where the video is, as a bar and as numbers. `rewound`: while a poster stands, where Play
 * will start, which is what a viewer wants to know; else the poster's own frame.
 */
export function Position({
  host,
  composition,
  rewound,
}: {
  host: FrameHost;
  composition: Composition;
  rewound: boolean;
}) {
  const frame = usePosition(host, rewound);
  return (
    <>
      <Scrubber host={host} composition={composition} frame={frame} />
      <TimeReadout composition={composition} frame={frame} />
    </>
  );
}
