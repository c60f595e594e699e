import { formatLabel } from '~/core/scene/format';
import type { SceneTransition } from '~/core/timeline/composition';
import { chooseShown } from './choose-shown';
import { describeFonts, type PromptFont } from './describe-fonts';
import { constantsOf } from './scene-constants';
import { describeStyle, summariseStyle } from './style-summary';

export type PromptScene = {
  name: string;
  durationInFrames: number;
  tsxCode: string;
  inView: boolean;
  /** How it comes in; absent or null is a cut. */
  transition?: SceneTransition | null;
};

/** What the model is told of the project before the person's words. */
export type PromptProject = {
  width: number;
  height: number;
  fps: number;
  scenes: PromptScene[];
  /** Typefaces of its own; absent means none. */
  fonts?: readonly PromptFont[];
};

/** The project as it stands now; `budget` is what scenes that nobody speaks of may take, in characters. */
export function describeProject(
  { scenes, fonts = [], ...format }: PromptProject,
  message: string,
  budget?: number,
): string {
  const shown = chooseShown(scenes, message, budget);
  const neighbours = scenes.filter(({ inView }) => !inView).map(({ tsxCode }) => tsxCode);
  const families = fonts.map(({ family }) => family);
  const style = describeStyle(summariseStyle(neighbours, families));
  const own = describeFonts(fonts);
  return [
    projectTag({ scenes, ...format }),
    ...(own ? [own] : []),
    ...(style ? [style] : []),
    ...scenes.map((scene, at) => describeScene(scene, at + 1, shown.has(at))),
    '</project>',
  ].join('\n');
}

/** The opening tag alone. */
export function projectTag({ scenes, ...format }: PromptProject): string {
  const { width, height, fps } = format;
  const frames = scenes.reduce((sum, scene) => sum + scene.durationInFrames, 0);
  return `<project format="${formatLabel(format)}" width="${width}" height="${height}" fps="${fps}" scenes="${scenes.length}" frames="${frames}">`;
}

/** One scene, whole or by its constants. */
export function describeScene(scene: PromptScene, number: number, isWhole: boolean): string {
  const { transition } = scene;
  const attributes = [
    `number="${number}"`,
    `name="${scene.name.replaceAll('"', "'")}"`,
    `frames="${scene.durationInFrames}"`,
    ...(transition ? [`transition="${transition.kind} ${transition.durationInFrames}"`] : []),
    ...(scene.inView ? ['inView="true"'] : []),
    ...(isWhole ? [] : ['shown="constants"']),
  ];
  const source = isWhole ? scene.tsxCode : constantsOf(scene.tsxCode);
  return `<scene ${attributes.join(' ')}>\n${source}\n</scene>`;
}
