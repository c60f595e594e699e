/** What a screen reader is told while a scene is dragged; `scenes` in the order before. */
export function dragWords(
  scenes: readonly { id: string; name: string }[],
  id: string,
  step: { type: 'start' } | { type: 'cancel' } | { type: 'over' | 'end'; overId: string | null },
): string {
  const from = scenes.findIndex((scene) => scene.id === id);
  const name = `“${scenes[from]?.name ?? 'The scene'}”`;
  const stays = `${name} stays where it was.`;
  if (step.type === 'start') return `Picked up ${name}, scene ${from + 1} of ${scenes.length}.`;
  if (step.type === 'cancel') return stays;
  const to = scenes.findIndex((scene) => scene.id === step.overId);
  if (step.type === 'end' && (to < 0 || to === from)) return stays;
  if (step.type === 'over') return `${name} in place ${to + 1} of ${scenes.length}.`;
  return `${name} is scene ${to + 1} of ${scenes.length} now.`;
}

/** Read with every handle. */
export const HOW_TO_DRAG =
  'Press Space to pick the scene up, the arrow keys to move it, Space to put it down, and Escape to leave it where it was.';
