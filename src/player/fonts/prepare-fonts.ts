import type { CompositionScene } from '~/core/timeline/composition';
import type { Prepare } from '../scene-files';
import { ELEMENT_FONTS, sceneFonts } from './scene-fonts';
import { readSceneText, type SceneText } from './scene-text';

/** What was read from each body, for as long as a scene has it. */
let texts = new Map<string, SceneText>();

let sheet: CSSStyleSheet | null = null;

/** Gets the fonts that the scenes name and that their characters need, before anything is drawn. */
export const prepareFonts: Prepare = async (scenes, files) => {
  texts = new Map(scenes.flatMap(read));
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(ELEMENT_FONTS);
    document.adoptedStyleSheets.push(sheet);
  }
  await sceneFonts.prepare([...texts.values()], files);
};

function read({ content }: CompositionScene): [string, SceneText][] {
  const artifact =
    content.kind === 'artifact' ? content.artifact : content.kind === 'source' && content.lastGood;
  if (!artifact) return [];
  const { js, capabilities } = artifact;
  return [[js, texts.get(js) ?? readSceneText(js, capabilities)]];
}
