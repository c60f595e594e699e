import type { Composition } from '~/core/timeline/composition';
import { filesNamed } from '~/player/capabilities/named-modules';
import type { PlayerFiles } from '~/player/scene-files';
import { frameFile } from './frame-files';

/**
 * Starts to fetch the modules that the scenes name while the guest still mounts; it asks for
 * them when it has its composition. A failure is told then.
 */
export function prefetchFiles({ scenes }: Composition, player: Pick<PlayerFiles, 'modules'>): void {
  for (const { url } of filesNamed(scenes, player)) frameFile(url).catch(() => undefined);
}
