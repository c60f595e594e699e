import type { Composition } from '~/core/timeline/composition';
import { timecode, totalFrames } from '~/core/timeline/timeline';

/** `02.10/08.00`: seconds and frames of the playhead and of the whole video. */
export function TimeReadout({ frame, composition }: { frame: number; composition: Composition }) {
  const { fps, scenes } = composition;
  return (
    <span className="@max-2xs:hidden tabular shrink-0 whitespace-nowrap font-mono text-ink text-xs">
      {timecode(frame, fps)}
      <span className="@max-sm:hidden text-ink-faint">/{timecode(totalFrames(scenes), fps)}</span>
    </span>
  );
}
