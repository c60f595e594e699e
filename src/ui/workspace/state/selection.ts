/**
 * Which scene the panels and the next message are about. It follows the picture,
 * except while something unsent or unsaved is about it (`held`): a loop that plays
 * on must not turn "make it blue" into an edit of another scene.
 */
export type Selection = { sceneId: string | null; held: boolean };

export type SelectionEvent =
  | { type: 'picture-entered'; sceneId: string }
  | { type: 'picked'; sceneId: string }
  | { type: 'held'; held: boolean };

export function reduceSelection(state: Selection, event: SelectionEvent): Selection {
  switch (event.type) {
    case 'picture-entered':
      return state.held || state.sceneId === event.sceneId
        ? state
        : { ...state, sceneId: event.sceneId };
    case 'picked':
      return state.sceneId === event.sceneId ? state : { ...state, sceneId: event.sceneId };
    case 'held':
      return state.held === event.held ? state : { ...state, held: event.held };
  }
}

/** The selected scene among those that exist, else the first one. */
export function selectedScene<Scene extends { id: string }>(
  scenes: readonly Scene[],
  sceneId: string | null,
): Scene | null {
  return scenes.find((scene) => scene.id === sceneId) ?? scenes[0] ?? null;
}
