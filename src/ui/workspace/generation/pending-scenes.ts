import type { Candidate, Candidates } from './candidates';
import type { LiveGeneration, LiveScene } from './live-generation';

/** A scene of a reply that is not in the rows yet, and the newest of it that drew a picture. */
export type Pending = { key: string; scene: LiveScene; candidate: Candidate | null };

type Row = { id: string; headRevisionId: string };
type Revisions = { before: string | null; after: string };

/** What candidates of a reply's scene go by; `index` is its place in the reply. */
export function pendingKey(generationId: string, index: number): string {
  return `${generationId} ${index}`;
}

/**
 * Scenes of the reply that its rows do not show yet; a stored one stays until its row is here.
 *
 * @param seen ids of all scenes that had a row: a new one that somebody removes does not come back
 */
export function pendingScenes(
  live: LiveGeneration,
  rows: readonly Row[],
  candidates: Candidates,
  seen: ReadonlySet<string> = new Set(),
): Pending[] {
  return live.parts.flatMap((part) => {
    if (part.kind !== 'scene' || isHere(part, rows, seen)) return [];
    const key = pendingKey(live.id, part.index);
    return [{ key, scene: part, candidate: candidates[key]?.at(-1) ?? null }];
  });
}

/** Whether the rows show what was stored of a scene, or have gone on since. */
export function hasRow(
  rows: readonly Row[],
  { sceneId, revisions }: { sceneId: string; revisions?: Revisions | null },
): boolean {
  const head = rows.find(({ id }) => id === sceneId)?.headRevisionId ?? null;
  const { before, after } = revisions ?? { before: null, after: null };
  return head !== before || (head !== null && before === after);
}

function isHere(
  { progress, targetId }: LiveScene,
  rows: readonly Row[],
  seen: ReadonlySet<string>,
): boolean {
  if (progress.status !== 'stored') return false;
  return (targetId === null && seen.has(progress.sceneId)) || hasRow(rows, progress);
}
