/**
 * "A video of 8 seconds by Ada, made with Framewright." for link previews and search results.
 *
 * @param durationInFrames of the whole video
 */
export function describeVideo({
  durationInFrames,
  fps,
  author = null,
}: {
  durationInFrames: number;
  fps: number;
  author?: string | null;
}): string {
  const seconds = Math.round(durationInFrames / fps);
  const length = seconds < 1 ? '' : ` of ${spoken(seconds)}`;
  const by = author === null ? '' : ` by ${author}`;
  return `A video${length}${by}${length || by ? ',' : ''} made with Framewright.`;
}

function spoken(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const parts = [count(minutes, 'minute'), count(seconds % 60, 'second')];
  return parts.filter((part) => part !== null).join(' and ');
}

function count(value: number, unit: string): string | null {
  if (value === 0) return null;
  return value === 1 ? `1 ${unit}` : `${value} ${unit}s`;
}
