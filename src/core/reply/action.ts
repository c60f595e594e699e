import type { FormatName } from '../scene/format';

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
};

/** Events of the streaming parser; `index` counts the scenes of this reply from 0. */
export type ReplyEvent =
  | { type: 'text'; text: string }
  | { type: 'format'; format: FormatName }
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
