import type { AskedDuration, AskedDurations } from './asked-durations';

/** The lengths that a message asks for, in frames, as lines of the prompt; null when it names none. */
export function describeDurations(
  { durations, sceneCount }: AskedDurations,
  fps: number,
): string | null {
  if (durations.length === 0) return null;
  const lines = durations.map((asked) => `- “${asked.words}” is ${describe(asked, sceneCount)}`);
  return `<lengths fps="${fps}">\n${lines.join('\n')}\n</lengths>`;
}

function describe(asked: AskedDuration, sceneCount: number | null): string {
  const frames = `${asked.frames} frame${asked.frames === 1 ? '' : 's'}`;
  switch (asked.of) {
    case 'video': {
      const share =
        sceneCount !== null && sceneCount > 1
          ? `, in ${sceneCount} scenes about ${Math.round(asked.frames / sceneCount)} each`
          : '';
      return `${frames} for the whole video: the lengths of all of its scenes make exactly that together${share}.`;
    }
    case 'each':
      return `${frames} for each scene: frames=${asked.frames}.`;
    case 'scene':
      return `${frames} for ${asked.scene === 'last' ? 'the last scene' : `scene ${asked.scene}`}: frames=${asked.frames}.`;
    case 'moment':
      return `${frames}: a time inside a scene.`;
    case 'change':
      return `${frames}: by so much it changes.`;
    case 'wish':
      return `${frames} for what is asked for: frames=${asked.frames} for one scene; several scenes make that together.`;
  }
}
