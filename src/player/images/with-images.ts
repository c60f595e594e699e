import { assetsNamed, withAssets } from '~/core/scene/image-asset';
import type {
  CompositionScene,
  ImageAsset,
  RunnableArtifact,
  SceneContent,
} from '~/core/timeline/composition';
import { waitAtMost } from '../wait-at-most';
import { MISSING_IMAGE, ownAddressOf } from './image-shelf';

/** A file that never comes must not keep the scenes from being drawn, in ms. */
const PATIENCE_MS = 8_000;

/**
 * The scenes with an address of this page in the place of each `asset:<id>`. An image that the
 * project does not have, or whose file does not come within 8 s, is a quiet surface.
 *
 * @param file the bytes at an image's address; rejects when there are none
 */
export async function withImages(
  scenes: readonly CompositionScene[],
  images: readonly ImageAsset[],
  file: (url: string) => Promise<ArrayBuffer>,
): Promise<CompositionScene[]> {
  const named = new Set(scenes.flatMap(({ content }) => codesOf(content).flatMap(assetsNamed)));
  if (named.size === 0) return [...scenes];
  const addresses = new Map<string, string>();
  const getting = images
    .filter(({ id }) => named.has(id))
    .map(async (image) => {
      const address = await ownAddressOf(image, file);
      if (address) addresses.set(image.id, address);
    });
  await waitAtMost(Promise.all(getting), PATIENCE_MS);
  const addressOf = (id: string) => addresses.get(id) ?? MISSING_IMAGE;
  return scenes.map((scene) => ({ ...scene, content: mapCode(scene.content, addressOf) }));
}

function codesOf(content: SceneContent): string[] {
  const artifacts =
    content.kind === 'artifact'
      ? [content.artifact, content.standIn]
      : content.kind === 'source'
        ? [content.lastGood]
        : [];
  return artifacts.flatMap((artifact) => artifact?.js ?? []);
}

function mapCode(content: SceneContent, addressOf: (id: string) => string): SceneContent {
  const map = (artifact: RunnableArtifact): RunnableArtifact => ({
    ...artifact,
    js: withAssets(artifact.js, addressOf),
  });
  switch (content.kind) {
    case 'artifact': {
      const { artifact, standIn } = content;
      return { ...content, artifact: map(artifact), standIn: standIn && map(standIn) };
    }
    case 'source':
      return { ...content, lastGood: content.lastGood && map(content.lastGood) };
    case 'frozen':
      return content;
  }
}
