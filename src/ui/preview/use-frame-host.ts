'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Composition } from '~/core/timeline/composition';
import { FrameHost } from '~/frame/host/frame-host';
import type { FrameState } from '~/frame/host/frame-state';
import type { FrameManifest } from '~/frame/manifest-schema';
import { isLiveRevision } from './live-revision';

/** What a scene did wrong, for the list and the editor; `line` is a line of its TSX. */
export type SceneTrouble = { sceneId: string; revisionId: string } & (
  | {
      kind: 'scene-stopped';
      message: string;
      line: number | null;
      /** Video frame of the scene, from 0; absent where none was drawn. */
      frame?: number;
      /** What is on screen instead; null where only some frames are missing. */
      shown: 'last-good' | 'card' | null;
    }
  /** The scene is drawn, without the rest of that loop; `iterations` are those of one frame. */
  | { kind: 'loop-stopped'; line: number; iterations: number }
  /** The scene hung the frame twice and is left out, until it is run again. */
  | { kind: 'scene-frozen' }
);

/** A slip of a scene's code that the player put right while it drew it. */
export type SceneRepair = {
  sceneId: string;
  revisionId: string;
  message: string;
  line: number | null;
};

export type FrameCallbacks = {
  onFrame?: (frame: number) => void;
  onSceneTrouble?: (trouble: SceneTrouble) => void;
  onSceneRepair?: (repair: SceneRepair) => void;
  /** Of a scene that is still being written: nobody's news. */
  onLiveTrouble?: (trouble: SceneTrouble) => void;
  /** A frozen scene is run again. */
  onSceneThawed?: (revisionId: string) => void;
  /** The file of a sound cannot be had or played; the video goes on without it. */
  onSoundFailed?: (trackId: string) => void;
};

/** One host for the life of the component; it gets its container from `Picture`. Another guest waits. */
export function useFrameHost(
  composition: Composition,
  assets: FrameManifest,
  callbacks: FrameCallbacks,
): FrameHost {
  const [host] = useState(() => new FrameHost(assets, { spare: true }));
  const tellFrame = useEffectEvent((frame: number) => callbacks.onFrame?.(frame));
  const tellTrouble = useEffectEvent((trouble: SceneTrouble) => {
    if (!isLiveRevision(trouble.revisionId)) callbacks.onSceneTrouble?.(trouble);
    else if (trouble.kind !== 'loop-stopped') callbacks.onLiveTrouble?.(trouble);
  });
  const tellRepair = useEffectEvent((repair: SceneRepair) => {
    if (!isLiveRevision(repair.revisionId)) callbacks.onSceneRepair?.(repair);
  });

  const tellSoundFailed = useEffectEvent((trackId: string) => callbacks.onSoundFailed?.(trackId));
  const tellThawed = useEffectEvent((revisionId: string) => callbacks.onSceneThawed?.(revisionId));

  // Before the page is painted again, which takes longer than to draw the scene.
  useLayoutEffect(() => {
    if (composition.scenes.length > 0) host.load(composition);
  }, [host, composition]);

  useEffect(() => host.subscribe(() => tellFrame(host.frame)), [host]);

  useEffect(
    () =>
      host.onEvent((event) => {
        if (event.type === 'scene-notice') {
          const { sceneId, revisionId, notice } = event;
          if (notice.kind === 'loop-stopped') tellTrouble({ sceneId, revisionId, ...notice });
          else tellRepair({ sceneId, revisionId, message: notice.message, line: notice.line });
        } else if (event.type === 'scene-error' || event.type === 'scene-fallback') {
          const { sceneId, revisionId, message, line } = event;
          const place =
            event.type === 'scene-fallback'
              ? { shown: event.shown }
              : { shown: null, frame: event.frame };
          tellTrouble({ kind: 'scene-stopped', sceneId, revisionId, message, line, ...place });
        } else if (event.type === 'scene-frozen') {
          const { sceneId, revisionId } = event;
          tellTrouble({ kind: 'scene-frozen', sceneId, revisionId });
        } else if (event.type === 'scene-thawed') {
          tellThawed(event.revisionId);
        } else if (event.type === 'sound-failed') {
          tellSoundFailed(event.trackId);
        }
      }),
    [host],
  );
  return host;
}

export function useFrameState(host: FrameHost): FrameState {
  const get = () => host.state;
  return useSyncExternalStore(host.subscribe, get, get);
}

/** The frame on screen. Renders its component up to 60 times a second, so keep that small. */
export function usePosition(host: FrameHost): number {
  const get = () => host.frame;
  return useSyncExternalStore(host.subscribe, get, get);
}

/** The id of the scene at the playhead when it is frozen. */
export function useFrozenScene(host: FrameHost): string | null {
  const get = () => host.frozenScene;
  return useSyncExternalStore(host.subscribe, get, get);
}

export function useLoop(host: FrameHost): boolean {
  const get = () => host.loop;
  return useSyncExternalStore(host.subscribe, get, get);
}

export function useMuted(host: FrameHost): boolean {
  const get = () => host.muted;
  return useSyncExternalStore(host.subscribe, get, get);
}
