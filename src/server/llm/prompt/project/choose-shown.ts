/** What all scenes but those that must be seen may take of the prompt, in characters. */
export const OTHER_SCENES_CHARS = 32_000;

export type ShownScene = { name: string; tsxCode: string; inView: boolean };

/**
 * Which scenes are shown whole, by their place from 0: the one in view and those that the message
 * names always; of the others the nearest ones first, as far as `budget` characters go. The rest
 * is shown by its constants.
 */
export function chooseShown(
  scenes: readonly ShownScene[],
  message: string,
  budget = OTHER_SCENES_CHARS,
): Set<number> {
  const inView = scenes.findIndex((scene) => scene.inView);
  const centre = inView === -1 ? scenes.length - 1 : inView;
  const shown = new Set(
    scenes.flatMap((scene, at) =>
      scene.inView || at === centre || isNamed(scene, at + 1, message) ? [at] : [],
    ),
  );
  let left = budget;
  const others = scenes
    .map((scene, at) => ({ at, chars: scene.tsxCode.length, distance: Math.abs(at - centre) }))
    .filter(({ at }) => !shown.has(at))
    .sort((one, other) => one.distance - other.distance);
  for (const { at, chars } of others) {
    if (chars > left) continue;
    left -= chars;
    shown.add(at);
  }
  return shown;
}

const SCENE = '(?:scenes?|szenen?|escenas?|clips?|slides?)';
const NUMBERED = new RegExp(`\\b${SCENE}\\s*((?:#?\\d+(?:\\s*(?:,|and|und|y|&)\\s*)?)+)`, 'gi');
const ORDINALS = ['first|erste|primera?', 'second|zweite|segunda', 'third|dritte|tercera?'];

/** Whether a message speaks of a scene: “scene 2”, “Szenen 2 und 3”, “the second scene” or its name. */
function isNamed({ name }: ShownScene, number: number, message: string): boolean {
  for (const [, list = ''] of message.matchAll(NUMBERED)) {
    if ((list.match(/\d+/g) ?? []).some((found) => Number(found) === number)) return true;
  }
  const ordinal = ORDINALS[number - 1];
  if (ordinal && new RegExp(`\\b(?:${ordinal})[nr]?\\s+${SCENE}\\b`, 'i').test(message))
    return true;
  return name.length > 2 && hasWords(message.toLowerCase(), name.toLowerCase());
}

/** Whether `words` stand in a text as words, not as a part of another. */
function hasWords(text: string, words: string): boolean {
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
  }
  return false;
}
