import type { Composition, CompositionScene } from '~/core/timeline/composition';

/** The composition with `scene` in the place of the one with its id or with `standIn`'s, else at the end. */
export function withScene(
  composition: Composition,
  scene: CompositionScene,
  standIn: string,
): Composition {
  const { scenes } = composition;
  const place = scenes.findIndex(({ id }) => id === scene.id || id === standIn);
  return { ...composition, scenes: place < 0 ? [...scenes, scene] : scenes.with(place, scene) };
}
