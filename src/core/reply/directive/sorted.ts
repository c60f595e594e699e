import type { SceneNumber } from '../action';
import type { Amount } from '../amount';
import type { Argument } from './arguments';

/** The arguments of a directive by what they are. */
export type Sorted = {
  /** Scenes that were named as such; empty when none was. */
  scenes: SceneNumber[];
  named: Map<string, Argument>;
  /** Numbers without key and unit, in order, with their place among all arguments. */
  numbers: { value: number; place: number }[];
  /** Amounts without a key that have a unit or a fraction. */
  lengths: Amount[];
  /** Words that say something, in lower case, with their place among all arguments. */
  words: { text: string; place: number }[];
};

const SCENE_KEYS = new Set('scene scenes scenenumber sceneno id number no nr'.split(' '));
const IN_VIEW = new Set('current this inview in-view view selected null none it'.split(' '));
const FILLERS = new Set(
  'scene scenes number no nr the to into as at on of for with is be be set please place position frames seconds long new → -> - — = : | / '.split(
    ' ',
  ),
);
/** More scenes than any video has. */
const MOST = 999;

/** Sorts the arguments; null when a scene is meant that cannot be told ("scene=last"). */
export function sortArguments(all: readonly Argument[]): Sorted | null {
  const sorted: Sorted = { scenes: [], named: new Map(), numbers: [], lengths: [], words: [] };
  let afterScene = false;
  for (const [place, argument] of all.entries()) {
    const { key, text, quoted, amount, joined } = argument;
    const isScene: boolean = key === null ? afterScene && joined : SCENE_KEYS.has(key);
    afterScene = isScene;
    const numbers = quoted && key === null ? null : sceneNumbers(argument);
    if (isScene) {
      if (numbers) sorted.scenes.push(...numbers);
      else if (IN_VIEW.has(text.toLowerCase())) sorted.scenes.push(null);
      else return null;
    } else if (key !== null) sorted.named.set(key, argument);
    else if (amount && amount.unit !== 'none') sorted.lengths.push(amount);
    else if (numbers) sorted.numbers.push(...numbers.map((value) => ({ value, place })));
    else if (amount) sorted.lengths.push(amount);
    else if (!FILLERS.has(text.toLowerCase())) {
      sorted.words.push({ text: text.toLowerCase(), place });
    }
  }
  return sorted;
}

/** `2`, `2-4`. */
function sceneNumbers({ text, amount }: Argument): number[] | null {
  const range = /^#?(\d{1,3})(?:-|–|\.\.)#?(\d{1,3})$/.exec(text);
  const from = Number(range?.[1]);
  const to = Number(range?.[2]);
  if (range && from > 0 && from < to) {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }
  if (amount?.unit !== 'none' || !Number.isInteger(amount.value) || amount.value < 1) return null;
  return [amount.value];
}

/** The scenes that were meant, when every bare number is one; null when a number is none. */
export function everyScene({ scenes, numbers }: Sorted): SceneNumber[] | null {
  const all = [...scenes, ...numbers.map(({ value }) => value)];
  return all.every(isSceneNumber) ? all : null;
}

/** Whether a number can be that of a scene. */
export function isSceneNumber(number: SceneNumber): boolean {
  return number === null || number <= MOST;
}
