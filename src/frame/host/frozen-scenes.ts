import type { Composition, CompositionScene } from '~/core/timeline/composition';

type Known = Pick<CompositionScene, 'id' | 'revisionId'>;

/** Guests lost over one revision of a scene until it is drawn no more. */
const MAX_KILLS = 2;

/** Counts the guests that were lost over each scene. A new revision of a scene begins at none. */
export class FrozenScenes {
  readonly #kills = new Map<string, number>();

  /**
   * Counts one lost guest; true when that froze the scene.
   *
   * @param atOnce for what is no accident, and would hold the page up a second time
   */
  blame(scene: Known, atOnce = false): boolean {
    const before = this.#kills.get(key(scene)) ?? 0;
    const kills = atOnce ? MAX_KILLS : before + 1;
    this.#kills.set(key(scene), kills);
    return before < MAX_KILLS && kills >= MAX_KILLS;
  }

  has(scene: Known): boolean {
    return (this.#kills.get(key(scene)) ?? 0) >= MAX_KILLS;
  }

  /** Lets the scene run again; one more lost guest freezes it again. */
  thaw(scene: Known): void {
    this.#kills.set(key(scene), MAX_KILLS - 1);
  }

  /** The video with a still card in the place of each frozen scene. */
  standIn(composition: Composition): Composition {
    const scenes = composition.scenes.map((scene) =>
      this.has(scene) ? { ...scene, content: { kind: 'frozen' as const } } : scene,
    );
    return { ...composition, scenes };
  }
}

const key = ({ id, revisionId }: Known) => `${id} ${revisionId}`;
