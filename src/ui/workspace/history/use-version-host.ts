import { type RefObject, useEffect, useState } from 'react';
import type { Composition } from '~/core/timeline/composition';
import { FrameHost } from '~/frame/host/frame-host';
import type { FrameManifest } from '~/frame/manifest-schema';
import type { RouterOutputs } from '../../trpc/types';
import type { Project, Scene } from '../types';

export type Version = RouterOutputs['revision']['get'];

/**
 * A frame of its own for one version of a scene, alone; it gets its container from `Picture`.
 * It begins at `position`, a video frame of the scene.
 */
export function useVersionHost(
  assets: FrameManifest,
  { width, height, fps }: Project,
  { id, name, durationInFrames }: Scene,
  version: Version | null,
  position: RefObject<number>,
): FrameHost {
  const [host] = useState(() => new FrameHost(assets));
  useEffect(() => {
    if (!version) return;
    const { id: revisionId, content } = version;
    const scenes: Composition['scenes'] = [{ id, revisionId, name, durationInFrames, content }];
    host.load({ title: name, width, height, fps, scenes });
    host.seek(position.current);
  }, [host, position, version, width, height, fps, id, name, durationInFrames]);
  return host;
}
