import type { SceneIntent } from '~/core/reply/action';

/** Words of a message that ask for one more scene rather than for a change. */
const ASKS_FOR_NEW =
  /\b(add|append|insert|create|make|another|additional|new|next|one more)\b[^.?!\n]{0,40}\b(scene|clip|slide|shot|video|outro|intro)s?\b/i;

export type TargetQuestion = {
  intent: SceneIntent;
  /** Ids of the project's scenes, in the order in which the model was shown them. */
  sceneIds: readonly string[];
  sceneInView: string | null;
  /** What the person wrote. */
  message: string;
  /** Scenes of this reply that came without a header before this one. */
  earlierPlain: number;
};

/**
 * Which scene a scene of the reply replaces; null when it is a new one. The number behind the
 * last scene is a new one too; any other that does not exist counts as "the one in view". With no
 * scenes at all everything is new.
 */
export function chooseTarget(question: TargetQuestion): string | null {
  const { intent, sceneIds, sceneInView } = question;
  const inView = sceneIds.find((id) => id === sceneInView) ?? sceneIds.at(-1) ?? null;
  switch (intent.kind) {
    case 'add':
      return null;
    case 'edit':
      if (intent.scene === sceneIds.length + 1) return null;
      return (intent.scene === null ? undefined : sceneIds[intent.scene - 1]) ?? inView;
    case 'plain':
      if (question.earlierPlain > 0 || ASKS_FOR_NEW.test(question.message)) return null;
      return inView;
  }
}
