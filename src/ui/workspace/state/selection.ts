/**
 * Which scene the panels and the next message are about. It follows the picture,
 * except while something unsent or unsaved is about it (`heldBy`): a loop that plays
 * on must not turn "make it blue" into an edit of another scene.
 */
export type Selection = { sceneId: string | null; heldBy: readonly HoldReason[] };

export type HoldReason = 'message' | 'code';

export type SelectionEvent =
  | { type: 'picture-entered'; sceneId: string }
  | { type: 'picked'; sceneId: string }
  | { type: 'held'; reason: HoldReason }
  | { type: 'released'; reason: HoldReason };

export function reduceSelection(state: Selection, event: SelectionEvent): Selection {
  switch (event.type) {
    case 'picture-entered':
      return state.heldBy.length > 0 ? state : select(state, event.sceneId);
    case 'picked':
      return select(state, event.sceneId);
    case 'held':
      return state.heldBy.includes(event.reason)
        ? state
        : { ...state, heldBy: [...state.heldBy, event.reason] };
    case 'released':
      return state.heldBy.includes(event.reason)
        ? { ...state, heldBy: state.heldBy.filter((reason) => reason !== event.reason) }
        : state;
  }
}

/** The selected scene among those that exist, else the first one. */
export function selectedScene<Scene extends { id: string }>(
  scenes: readonly Scene[],
  sceneId: string | null,
): Scene | null {
  return scenes.find((scene) => scene.id === sceneId) ?? scenes[0] ?? null;
}

function select(state: Selection, sceneId: string): Selection {
  return state.sceneId === sceneId ? state : { ...state, sceneId };
}
