import type { Composition } from '~/core/timeline/composition';

/** "A video of 8 seconds, made with Framewright." for link previews and search results. */
export function describeVideo({ scenes, fps }: Composition): string {
  const frames = scenes.reduce((sum, scene) => sum + scene.durationInFrames, 0);
  const seconds = Math.round(frames / fps);
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
