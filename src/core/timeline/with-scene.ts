import type { CompositionScene } from './composition';

/** The scenes with `scene` in the place of the one with its id or with `standIn`'s, else at the end. */
export function withScene(
  scenes: CompositionScene[],
  scene: CompositionScene,
  standIn: string,
): CompositionScene[] {
  const place = scenes.findIndex(({ id }) => id === scene.id || id === standIn);
  return place < 0 ? [...scenes, scene] : scenes.with(place, scene);
}
