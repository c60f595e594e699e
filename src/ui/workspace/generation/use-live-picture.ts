import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Composition, CompositionScene } from '~/core/timeline/composition';
import { restingFrame } from '~/core/timeline/resting-frame';
import { startFrame } from '~/core/timeline/timeline';
import { liveKeyOf, liveRevisionId } from '../../preview/live-revision';
import type { PreviewHandle } from '../../preview/preview';
import type { SceneTrouble } from '../../preview/use-frame-host';
import type { Playhead } from '../state/playhead';
import type { Project } from '../types';
import { type Candidates, withCandidate, withoutCandidate } from './candidates';
import { liveComposition, liveContent, liveDuration, newSceneId } from './live-composition';
import { type LiveGeneration, storedScene } from './live-generation';
import { LiveTries, type TryVerdict } from './live-tries';
import { pendingScenes } from './pending-scenes';

type LivePicture = {
  /** The video with what is seen of the scenes that are being written. */
  composition: Composition;
  /** Whether there is a picture of a scene whose row is not here yet. */
  isSeen: boolean;
  /** Whether the picture went to the reply's first new scene before that was stored. */
  hasShown: (generationId: string) => boolean;
  /** Hears what candidates do wrong; it is nobody's news. */
  onLiveTrouble: (trouble: SceneTrouble) => void;
};

/**
 * What can be seen of a reply while it is written: its scenes are closed, tried in the frame,
 * and shown once they drew a picture there.
 */
export function useLivePicture(
  live: LiveGeneration | null,
  project: Project,
  { playhead, preview }: { playhead: Playhead; preview: RefObject<PreviewHandle | null> },
): LivePicture {
  const [candidates, setCandidates] = useState<Candidates>({});
  const tries = useRef<LiveTries | null>(null);
  const shownFor = useRef<string | null>(null);
  const numbers = useRef(0);
  const seen = useRef(new Set<string>());

  const pending = useMemo(() => {
    for (const { id } of project.scenes) seen.current.add(id);
    return live ? pendingScenes(live, project.scenes, candidates, seen.current) : [];
  }, [live, project.scenes, candidates]);
  const composition = useMemo(
    () => liveComposition(project.composition, pending),
    [project.composition, pending],
  );
  const writing = pending.findLast(({ scene }) => scene.progress.status === 'writing');

  const tryScene = useEffectEvent(async (key: string, tsx: string): Promise<TryVerdict> => {
    const one = pending.find((each) => each.key === key);
    if (!one || !preview.current) return 'unknown';
    const { targetId, name } = one.scene;
    const stored = project.composition.scenes.find(({ id }) => id === targetId) ?? null;
    const durationInFrames = stored?.durationInFrames ?? liveDuration(one.scene);
    const scene: CompositionScene = {
      ...{ id: stored?.id ?? newSceneId(key), name, durationInFrames },
      revisionId: 'candidate',
      content: { ...liveContent(tsx, stored), lastGood: null },
    };
    const index = composition.scenes.findIndex(({ id }) => id === scene.id);
    const offset = playhead.get() - startFrame(composition.scenes, index);
    const isThere = index >= 0 && offset >= 0 && offset < durationInFrames;
    const frame = isThere ? offset : restingFrame(0, durationInFrames);
    return preview.current.tryScene(scene, frame);
  });

  useEffect(() => {
    const made = new LiveTries({
      tryScene: (key, tsx) => tryScene(key, tsx),
      onDrawn: (key, tsx) => {
        numbers.current += 1;
        const candidate = { revisionId: liveRevisionId(key, numbers.current), tsx };
        setCandidates((known) => withCandidate(known, key, candidate));
      },
    });
    tries.current = made;
    return () => made.stop();
  }, []);

  const key = writing?.key;
  const code = writing?.scene.code;
  const edited = project.scenes.find(({ id }) => id === writing?.scene.targetId);
  const base = edited?.tsxCode ?? null;
  useEffect(() => {
    tries.current?.offer(key === undefined || code === undefined ? null : { key, code, base });
  }, [key, code, base]);

  // One that is stored has another id in the video, and is shown once its row is here.
  const shown =
    pending.find(({ candidate, scene }) => candidate && !scene.targetId && !storedScene(scene))
      ?.key ?? null;
  const showNew = useEffectEvent((shownKey: string) => {
    if (!live || shownFor.current === live.id) return;
    shownFor.current = live.id;
    const { scenes } = composition;
    const index = scenes.findIndex(({ id }) => id === newSceneId(shownKey));
    const start = startFrame(scenes, index);
    const length = scenes[index]?.durationInFrames ?? 0;
    // Who watches the video comes to it anyway.
    if (!preview.current?.isPlaying()) preview.current?.rest(restingFrame(start, length), start);
  });
  useEffect(() => {
    if (shown !== null) showNew(shown);
  }, [shown]);

  const onLiveTrouble = useCallback((trouble: SceneTrouble) => {
    setCandidates((known) => withoutCandidate(known, trouble.revisionId));
    if (trouble.kind === 'scene-frozen') tries.current?.giveUp(liveKeyOf(trouble.revisionId));
  }, []);
  const hasShown = useCallback((generationId: string) => shownFor.current === generationId, []);
  const isSeen = pending.some(({ candidate, scene }) => candidate ?? storedScene(scene));
  return { composition, isSeen, hasShown, onLiveTrouble };
}
