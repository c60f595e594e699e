import type { StepChanges } from '~/server/db/schema/project';

/** Two changes in a row as one: the first `before`, the last `after`. */
export function mergeChanges(first: StepChanges, second: StepChanges): StepChanges {
  const project = second.project
    ? { before: first.project?.before ?? second.project.before, after: second.project.after }
    : first.project;
  const audio = [...(first.audio ?? []), ...(second.audio ?? [])];
  return {
    scenes: mergeBy([...first.scenes, ...second.scenes], ({ sceneId }) => sceneId),
    project,
    audio: mergeBy(audio, ({ trackId }) => trackId),
    fonts: mergeBy([...(first.fonts ?? []), ...(second.fonts ?? [])], ({ fontId }) => fontId),
  };
}

/** Whether two changes are about the same scene, sound or typeface, or both about the project itself. */
export function overlap(one: StepChanges, other: StepChanges): boolean {
  const sceneIds = new Set(one.scenes.map(({ sceneId }) => sceneId));
  const trackIds = new Set((one.audio ?? []).map(({ trackId }) => trackId));
  const fontIds = new Set((one.fonts ?? []).map(({ fontId }) => fontId));
  return (
    (one.project !== null && other.project !== null) ||
    other.scenes.some(({ sceneId }) => sceneIds.has(sceneId)) ||
    (other.audio ?? []).some(({ trackId }) => trackIds.has(trackId)) ||
    (other.fonts ?? []).some(({ fontId }) => fontIds.has(fontId))
  );
}

function mergeBy<Change extends { before: unknown }>(
  changes: readonly Change[],
  idOf: (change: Change) => string,
): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const earlier = merged.get(idOf(change));
    merged.set(idOf(change), earlier ? { ...change, before: earlier.before } : change);
  }
  return [...merged.values()];
}
