import type { CompositionScene } from '~/core/timeline/composition';
import type { Prepare } from '../scene-files';
import { iconsNamed } from './icons-named';
import { pageIcons } from './page-icons';

/** Gets the icons that the scenes name; those that are computed are asked for when they are drawn. */
export const prepareIcons: Prepare = async (scenes, files) => {
  pageIcons.use(files);
  await pageIcons.prepare(new Set(scenes.flatMap((scene) => [...iconsNamed(bodyOf(scene))])));
};

function bodyOf({ content }: CompositionScene): string {
  if (content.kind === 'artifact') return content.artifact.js;
  return (content.kind === 'source' && content.lastGood?.js) || '';
}
