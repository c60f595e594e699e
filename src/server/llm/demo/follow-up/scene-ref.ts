import { restore } from '~/core/quoted-words';
import type { ProjectScene, ProjectState } from '../conversation';
import { COUNT, countOf } from '../read/tidy';

/** Scenes that a phrase names, or the phrase for a scene that the video does not have. */
export type SceneRef =
  | { kind: 'scenes'; scenes: ProjectScene[] }
  | { kind: 'unknown'; what: string };

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The number of "third", "3rd"; null for any other word. */
export function ordinalOf(word: string): number | null {
  const at = ORDINALS.indexOf(word.toLowerCase());
  if (at >= 0) return at + 1;
  return /^\d+(?:st|nd|rd|th)$/i.test(word) ? Number.parseInt(word, 10) : null;
}

/**
 * Reads a phrase that is nothing but a scene: "scene 2", "scenes 2 and 3", "the last scene", "it",
 * "all scenes", "the Numbers scene". Null when it is something else: "the subtitle".
 */
export function readSceneRef(
  phrase: string,
  project: ProjectState,
  quoted: readonly string[],
): SceneRef | null {
  const { scenes } = project;
  const inView = scenes.find((scene) => scene.inView) ?? scenes.at(-1);
  const text = phrase
    .trim()
    .replace(/^(?:the|my|our)\s+/i, '')
    .replace(/\s+one$/i, ' scene');
  const bare = text
    .replace(/\b(?:scenes?|slides?|clips?)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const named = bare !== text;
  const only = (scene: ProjectScene | undefined): SceneRef | null =>
    scene ? { kind: 'scenes', scenes: [scene] } : null;
  if (/^(?:it|this|that|current|this current)?$/i.test(bare) && (named || bare !== '')) {
    return only(inView);
  }
  if (named && /^(?:all|all (?:of )?(?:the|my)|every|each|all of them)$/i.test(bare)) {
    return { kind: 'scenes', scenes: [...scenes] };
  }
  if (named && /^(?:last|final)$/i.test(bare)) return only(scenes.at(-1));
  if (!named && !/^#?\d/.test(bare)) return byName(text, scenes, quoted);
  const numbers = numbersOf(bare);
  if (!numbers) return byName(bare, scenes, quoted);
  const found = numbers.map((number) => scenes.find((scene) => scene.number === number));
  const missing = numbers.find((_number, index) => !found[index]);
  if (missing !== undefined) return { kind: 'unknown', what: `scene ${missing}` };
  return { kind: 'scenes', scenes: found.filter((scene) => scene !== undefined) };
}

/** "2", "2 and 3", "2, 3 and 5", "2 to 4", "second", "first and third". */
function numbersOf(text: string): number[] | null {
  const range = new RegExp(`^#?(${COUNT})\\s*(?:-|–|to|through)\\s*#?(${COUNT})$`, 'i').exec(text);
  if (range?.[1] && range[2]) {
    const [from, to] = [countOf(range[1]), countOf(range[2])];
    if (from > to || to - from > 99) return null;
    return Array.from({ length: to - from + 1 }, (_value, index) => from + index);
  }
  const words = text.split(/\s*(?:,\s*and\b|,|&|\band\b)\s*/i);
  const numbers = words.map((word) => {
    const plain = word.replace(/^(?:the|number|no\.?)\s+/i, '').replace(/^#\s*/, '');
    return new RegExp(`^(?:${COUNT})$`, 'i').test(plain) ? countOf(plain) : ordinalOf(plain);
  });
  return numbers.every((number) => number !== null) ? [...new Set(numbers)] : null;
}

function byName(
  phrase: string,
  scenes: readonly ProjectScene[],
  quoted: readonly string[],
): SceneRef | null {
  const wanted = restore(phrase, quoted)
    .replace(/^(?:called|named)\s+/i, '')
    .trim()
    .toLowerCase();
  const found = scenes.find((scene) => wanted !== '' && scene.name.toLowerCase() === wanted);
  return found ? { kind: 'scenes', scenes: [found] } : null;
}
