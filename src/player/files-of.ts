import type { CompositionScene } from '~/core/timeline/composition';
import { filesNamed } from './capabilities/named-modules';
import type { Family } from './fonts/families';
import { type FallbackFace, type FamilyIndex, readIndex } from './fonts/font-index';
import { hanOrder } from './fonts/han-order';
import { planFallback } from './fonts/plan-fallback';
import { readSceneText, type SceneText } from './fonts/scene-text';
import { inRanges, parseRanges } from './fonts/unicode-ranges';
import { IconLibrary } from './icons/icon-library';
import { iconsNamed } from './icons/icons-named';
import { runnable } from './runnable';
import type { SceneFiles } from './scene-files';

/** Every family has it; see `FontShelf`. */
const LETTER = 0x41;

/**
 * The addresses of all files that a surface will ask for to draw these scenes, as far as their
 * code tells: for a video that takes them along. Runs anywhere; draws and evaluates nothing.
 */
export async function filesOf(
  scenes: readonly CompositionScene[],
  { player, file }: SceneFiles,
): Promise<Set<string>> {
  const asked = new Set(filesNamed(scenes, player).map(({ url }) => url));
  const noting = (url: string) => {
    asked.add(url);
    return file(url);
  };
  const bodies = scenes.flatMap(({ content }) => runnable(content) ?? []);
  const texts = bodies.map(({ js, capabilities }) => readSceneText(js, capabilities));
  await fontFiles(texts, { player, file: noting }, asked);
  const icons = new Set(bodies.flatMap(({ js }) => [...iconsNamed(js)]));
  if (icons.size > 0) {
    asked.add(player.icons.program);
    const library = new IconLibrary({ player, file: noting });
    await Promise.all(
      [...icons].map((name) => library.find(name.replace(/!$/, ''), name.endsWith('!'))),
    );
  }
  return asked;
}

async function fontFiles(
  texts: readonly SceneText[],
  { player: { fonts }, file }: SceneFiles,
  asked: Set<string>,
): Promise<void> {
  const index = readIndex<FamilyIndex>(await file(fonts.families));
  asked.add(fonts.main.url);
  const families = new Set<Family>(['Inter', ...texts.flatMap((text) => [...text.families])]);
  const letters = new Set(texts.flatMap((text) => [...text.letters]));
  const emoji = new Set(texts.flatMap((text) => [...text.emoji]));
  const italic = texts.some((text) => text.italic);
  for (const face of [...families].flatMap((family) => index[family])) {
    const ranges = parseRanges(face.unicodeRange);
    const needed = [LETTER, ...letters].some((point) => inRanges(ranges, point));
    if (needed && (italic || face.style === 'normal')) asked.add(face.url);
  }
  const inter = index.Inter.map(({ unicodeRange }) => parseRanges(unicodeRange));
  const drawnElsewhere = new Map<string, string>();
  const plan = await planFallback(
    { letters, emoji },
    {
      order: hanOrder(texts.map(({ text }) => text)),
      covered: (point) => inter.some((ranges) => inRanges(ranges, point)),
      files: async (name) =>
        readIndex<FallbackFace[]>(await file(fonts.fallbacks[name])).map((face) => {
          if (face.svg) drawnElsewhere.set(face.url, face.svg);
          return { url: face.url, ranges: parseRanges(face.unicodeRange) };
        }),
    },
  );
  // Which of the two a browser can draw shows where the video is opened.
  for (const url of plan.keys())
    for (const each of [url, drawnElsewhere.get(url)]) if (each) asked.add(each);
}
