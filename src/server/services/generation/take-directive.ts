import { and, eq, isNull } from 'drizzle-orm';
import type { GenerationEvent, ReplyChange } from '~/core/generation/event';
import { MAX_TITLE } from '~/core/limits';
import type { Directive } from '~/core/reply/action';
import { clampDuration } from '~/core/scene/format';
import { defaultTransitionFrames, storableTransition } from '~/core/timeline/transition';
import type { Transaction } from '~/server/db/client';
import { type SceneChange, scenes } from '~/server/db/schema/project';
import { lockProject } from '../project/own-project';
import { copyScene } from '../scene/copy-scene';
import { placeOf, placeScene } from '../scene/place-scene';
import { type SceneRow, stateOf } from '../scene/scene-state';
import { setScene } from '../scene/store-revision';
import { recordStep } from '../step/record-step';
import type { SceneOrigin } from './take-scene';

export type SceneDirective = Exclude<Directive, { kind: 'format' }>;

type Obeyed = { change: ReplyChange; scenes: SceneChange[] };

/**
 * Does what a line of the reply asks for, as part of the reply's step. Answers the event that
 * tells of it; null when the scene is not in the project any more.
 */
export async function takeDirective(
  tx: Transaction,
  origin: SceneOrigin,
  directive: SceneDirective,
  sceneId: string,
): Promise<GenerationEvent | null> {
  const { projectId, generationId } = origin;
  const { fps } = await lockProject(tx, projectId);
  const [scene] = await tx
    .select()
    .from(scenes)
    .where(and(eq(scenes.id, sceneId), isNull(scenes.deletedAt)));
  if (!scene) return null;
  const { change, scenes: changes } = await obey(tx, directive, { scene, fps, generationId });
  if (changes.length > 0) {
    await recordStep(tx, { ...origin, changes: { scenes: changes } });
  }
  return { type: 'changed', change };
}

async function obey(
  tx: Transaction,
  directive: SceneDirective,
  { scene, fps, generationId }: { scene: SceneRow; fps: number; generationId: string },
): Promise<Obeyed> {
  const { id: sceneId, name } = scene;
  const told = { sceneId, name };
  switch (directive.kind) {
    case 'trim': {
      const durationInFrames = clampDuration(directive.frames);
      const changes = await set(tx, scene, { durationInFrames });
      return { change: { ...told, kind: 'trim', durationInFrames }, scenes: changes };
    }
    case 'delete': {
      await setScene(tx, sceneId, { deletedAt: new Date() });
      const changes = [{ sceneId, before: stateOf(scene), after: null }];
      return { change: { ...told, kind: 'delete' }, scenes: changes };
    }
    case 'duplicate': {
      const { copy, changes } = await copyScene(tx, scene, generationId);
      return { change: { ...told, kind: 'duplicate', copyId: copy.id }, scenes: changes };
    }
    case 'move': {
      const changes = await placeScene(tx, scene, directive.to);
      const to = await placeOf(tx, scene);
      return { change: { ...told, kind: 'move', to }, scenes: changes };
    }
    case 'rename': {
      const wanted = directive.name.trim().slice(0, MAX_TITLE) || name;
      const changes = await set(tx, scene, { name: wanted });
      return { change: { sceneId, name: wanted, kind: 'rename', before: name }, scenes: changes };
    }
    case 'transition': {
      const { transition: kind, frames } = directive;
      const durationInFrames = frames ?? defaultTransitionFrames(fps);
      const wanted = storableTransition({ kind, durationInFrames });
      const transition = wanted.kind === 'cut' ? null : wanted;
      const changes = await set(tx, scene, { transition });
      return { change: { ...told, kind: 'transition', transition }, scenes: changes };
    }
  }
}

async function set(
  tx: Transaction,
  scene: SceneRow,
  values: Parameters<typeof setScene>[2],
): Promise<SceneChange[]> {
  const after = await setScene(tx, scene.id, values);
  return [{ sceneId: scene.id, before: stateOf(scene), after: stateOf(after) }];
}
