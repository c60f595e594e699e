import { useCallback, useState } from 'react';
import type { SceneRepair, SceneTrouble } from '../../preview/use-frame-host';
import type { Troubles } from '../scenes/undrawn';

/** What the player put right, by revision. */
export type Repairs = Readonly<Record<string, readonly SceneRepair[]>>;

/** What the preview tells of scenes and sounds while it draws them, as far as this page has seen it. */
export function useSceneNews() {
  const [troubles, setTroubles] = useState<Troubles>({});
  const [repairs, setRepairs] = useState<Repairs>({});
  const [missingSounds, setMissingSounds] = useState<ReadonlySet<string>>(new Set());

  const onSceneTrouble = useCallback((trouble: SceneTrouble) => {
    setTroubles((known) => withTrouble(known, trouble));
  }, []);
  const onSceneRepair = useCallback((repair: SceneRepair) => {
    setRepairs((known) => withRepair(known, repair));
  }, []);
  const onSceneThawed = useCallback((revisionId: string) => {
    setTroubles((known) => withoutFrozen(known, revisionId));
  }, []);
  const onSoundFailed = useCallback((trackId: string) => {
    setMissingSounds((known) => (known.has(trackId) ? known : new Set([...known, trackId])));
  }, []);
  const tell = { onSceneTrouble, onSceneRepair, onSceneThawed, onSoundFailed };
  return { troubles, repairs, missingSounds, ...tell };
}

/** A scene that stopped is worse news than a loop of it, and the first loop says more than the last. */
export function withTrouble(known: Troubles, trouble: SceneTrouble): Troubles {
  const before = known[trouble.revisionId];
  if (before && trouble.kind === 'loop-stopped') return known;
  return { ...known, [trouble.revisionId]: trouble };
}

/** A frozen scene that is run again may do better. */
export function withoutFrozen(known: Troubles, revisionId: string): Troubles {
  if (known[revisionId]?.kind !== 'scene-frozen') return known;
  const { [revisionId]: _, ...others } = known;
  return others;
}

/** A new guest tells everything once more. */
export function withRepair(known: Repairs, repair: SceneRepair): Repairs {
  const before = known[repair.revisionId] ?? [];
  const isKnown = before.some(
    ({ message, line }) => message === repair.message && line === repair.line,
  );
  return isKnown ? known : { ...known, [repair.revisionId]: [...before, repair] };
}
