import type { ReplyChange } from '~/core/generation/event';
import { seconds } from '../scenes/length';

/** What a line of the reply did to a scene: `Moved “Opening” to place 1`. */
export function changeWords(change: ReplyChange, fps: number): string {
  const name = `“${change.name}”`;
  switch (change.kind) {
    case 'trim':
      return `Set ${name} to ${seconds(change.durationInFrames, fps)} s`;
    case 'delete':
      return `Deleted ${name}`;
    case 'duplicate':
      return `Copied ${name}`;
    case 'move':
      return `Moved ${name} to place ${change.to}`;
    case 'rename':
      return `Renamed “${change.before}” to ${name}`;
    case 'transition':
      return `${name} comes in with a ${change.transition?.kind ?? 'cut'}`;
  }
}
