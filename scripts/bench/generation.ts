import { measureKills } from './generation/kills';
import { measureLatency } from './generation/latency';
import { measureLivePicture } from './generation/live-picture';
import { measureMany } from './generation/many';
import { benchWorkspace } from './workspace';

/**
 * From the first token of a reply to its stored row and its picture: one reply alone, a hundred
 * at once, and through kills. Takes half an hour.
 */
export async function benchGeneration(): Promise<void> {
  measureLivePicture();
  await measureLatency();
  await measureMany();
  await benchWorkspace();
  await measureKills();
}
