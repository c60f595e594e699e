import type { FormatName } from '../scene/format';
import type { SceneTransition } from '../timeline/composition';

/**
 * What one reply asks for, in the order written. The plain-text form that every
 * model (the demo model too) is told to write:
 *
 *   A sentence for the person.
 *   @format 9:16
 *   ```tsx add name="Opening" frames=90
 *   …whole scene…
 *   ```
 *   ```tsx edit scene=2 name="New name" frames=120
 *   …whole scene…
 *   ```
 *
 * A reply of several scenes says in each header how many there are: `of=3`.
 * A fence without `add`/`edit`, and a reply that is nothing but a component, are `plain`:
 * the server decides between adding and replacing the scene in view.
 */
export type SceneIntent =
  | { kind: 'add' }
  | {
      kind: 'edit' /** 1-based number of the scene in the project, or null for the one in view. */;
      scene: number | null;
    }
  | { kind: 'plain' };

export type SceneHeader = {
  intent: SceneIntent;
  name: string | null;
  /** Length asked for in the header, in frames. */
  frames: number | null;
  /** How many scenes the reply says that it writes; absent where it does not. */
  total?: number;
};

/**
 * A scene as a reply names it: by its 1-based number in the project as the model was shown it
 * (scenes that the reply adds count on from there), or null for the one in view.
 */
export type SceneNumber = number | null;

/** What a line that begins with `@` asks for. */
export type Directive =
  | { kind: 'format'; format: FormatName }
  | { kind: 'trim'; scene: SceneNumber; frames: number }
  | { kind: 'delete'; scene: SceneNumber }
  | { kind: 'duplicate'; scene: SceneNumber }
  /** `to` is the 1-based place in which it stands afterwards. */
  | { kind: 'move'; scene: SceneNumber; to: number }
  | { kind: 'rename'; scene: SceneNumber; name: string }
  /** Null frames ask for the usual length. */
  | {
      kind: 'transition';
      scene: SceneNumber;
      transition: SceneTransition['kind'];
      frames: number | null;
    };

/** Events of the streaming parser; `index` counts the scenes of this reply from 0. */
export type ReplyEvent =
  | { type: 'text'; text: string }
  | { type: 'directive'; directive: Directive }
  | { type: 'scene-start'; index: number; header: SceneHeader }
  | { type: 'code'; index: number; text: string }
  | {
      type: 'scene-end';
      index: number;
      header: SceneHeader;
      code: string;
      /** False when the reply ended inside the fence. */
      complete: boolean;
    };
