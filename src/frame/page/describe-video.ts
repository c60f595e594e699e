/**
 * "A video of 8 seconds, made with Framewright." for link previews and search results.
 *
 * @param durationInFrames of the whole video
 */
export function describeVideo({
  durationInFrames,
  fps,
}: {
  durationInFrames: number;
  fps: number;
}): string {
  const seconds = Math.round(durationInFrames / fps);
  if (seconds < 1) return 'A video made with Framewright.';
  return `A video of ${spoken(seconds)}, made with Framewright.`;
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
