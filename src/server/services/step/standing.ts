import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import {
  type AudioState,
  audioTracks,
  type FontState,
  type ProjectState,
  type SceneState,
  type StepChanges,
  sceneRevisions,
  scenes,
} from '~/server/db/schema/project';
import { stateOfAudio } from '../audio/audio-track';
import { fontRowsById, stateOfFont } from '../font/font-face';
import type { ProjectRow } from '../project/own-project';
import { stateOf } from '../scene/scene-state';

/** How the things that a step is about stand, by id; null for what is not in the project. */
export type Standing = {
  scenes: Map<string, SceneState | null>;
  audio: Map<string, AudioState | null>;
  fonts: Map<string, FontState | null>;
  /** Absent when the step is not about the project itself. */
  project: ProjectState | null;
};

/** How a step found things (`before`) or left them (`after`). */
export function standingIn(changes: StepChanges, side: 'before' | 'after'): Standing {
  return {
    scenes: new Map(changes.scenes.map((change) => [change.sceneId, change[side]])),
    audio: new Map((changes.audio ?? []).map((change) => [change.trackId, change[side]])),
    fonts: new Map((changes.fonts ?? []).map((change) => [change.fontId, change[side]])),
    project: changes.project?.[side] ?? null,
  };
}

/** How the things that `like` is about stand now. The caller holds the project's row. */
export async function standingNow(
  tx: Transaction,
  project: ProjectRow,
  like: Standing,
): Promise<Standing> {
  const sceneRows = await tx
    .select()
    .from(scenes)
    .where(inArray(scenes.id, [...like.scenes.keys()]));
  const trackRows = await tx
    .select()
    .from(audioTracks)
    .where(inArray(audioTracks.id, [...like.audio.keys()]));
  const fontRows = await fontRowsById(tx, [...like.fonts.keys()]);
  const { title, width, height } = project;
  return {
    scenes: new Map(sceneRows.map((row) => [row.id, row.deletedAt ? null : stateOf(row)])),
    audio: new Map(trackRows.map((row) => [row.id, row.deletedAt ? null : stateOfAudio(row)])),
    fonts: new Map(fontRows.map((row) => [row.id, row.deletedAt ? null : stateOfFont(row)])),
    project: like.project && { title, width, height },
  };
}

/** Answers whether two revisions have the same source, among those that the standings name. */
export async function compareSources(
  tx: Transaction,
  standings: readonly Standing[],
): Promise<(one: string, other: string) => boolean> {
  const ids = standings.flatMap(({ scenes }) =>
    [...scenes.values()].flatMap((state) => (state ? [state.revisionId] : [])),
  );
  const rows = await tx
    .select({ id: sceneRevisions.id, hash: sql<string>`md5(${sceneRevisions.tsxCode})` })
    .from(sceneRevisions)
    .where(inArray(sceneRevisions.id, ids));
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  return (one, other) => {
    const hash = hashes.get(one);
    return one === other || (hash !== undefined && hash === hashes.get(other));
  };
}
