import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { startFrame } from '~/core/timeline/timeline';
import type { Segment } from './time-scale';

/** Where the clips of a list stand; measured, since narrow clips are wider than they are long. */
export function useSegments(
  list: RefObject<HTMLElement | null>,
  scenes: readonly { durationInFrames: number }[],
): readonly Segment[] {
  const [segments, setSegments] = useState<readonly Segment[]>([]);
  const measure = useCallback(() => {
    const clips = [...(list.current?.children ?? [])];
    const next = clips.flatMap((clip, index) => {
      const length = scenes[index]?.durationInFrames;
      if (!(clip instanceof HTMLElement) || !length) return [];
      const { offsetLeft: left, offsetWidth: width } = clip;
      return [{ start: startFrame(scenes, index), length, left, width }];
    });
    setSegments((known) => (JSON.stringify(known) === JSON.stringify(next) ? known : next));
  }, [list, scenes]);

  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    if (!list.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [list, measure]);
  return segments;
}
