import { MAX_TITLE } from '../../limits';
import type { Directive, SceneNumber } from '../action';
import type { Argument } from './arguments';
import { everyScene, isSceneNumber, type Sorted } from './sorted';

/** A place behind every scene of a video; whoever carries out a move takes it for the last. */
export const LAST_PLACE = 1_000_000;

const PLACES = new Map(
  Object.entries({ first: 1, front: 1, start: 1, beginning: 1, top: 1, end: LAST_PLACE }),
);
PLACES.set('last', LAST_PLACE).set('back', LAST_PLACE).set('bottom', LAST_PLACE);

/** `scene=3`, `3`, `scenes 2 and 4`; nothing at all means the scene in view. */
export function readScenes(kind: 'delete' | 'duplicate', sorted: Sorted): Directive[] | null {
  const { named, lengths, words } = sorted;
  const known = [...named.keys()].every((key) => /^(?:name|title|reason|note)$/.test(key));
  const scenes = everyScene(sorted);
  if (!known || !scenes || lengths.length > 0 || words.length > 0) return null;
  return (scenes.length > 0 ? scenes : [null]).map((scene) => ({ kind, scene }));
}

/** `scene=4 to=1`, `4 1`, `scene 4 before 2`, `4 to the front`, `order=3,1,2`. */
export function readMove(sorted: Sorted): Directive[] | null {
  const { named, words, lengths } = sorted;
  const scenes = [...sorted.scenes];
  const rest = sorted.numbers.map(({ value }) => value);
  const order = named.get('order')?.amount?.value;
  const listed = order === undefined ? [...scenes, ...rest] : [order, ...rest];
  if (lengths.length > 0) return null;
  if (order !== undefined || (listed.length > 2 && words.length === 0)) return inOrder(listed);
  if (scenes.length === 0 && (rest.length > 1 || (rest.length === 1 && hasPlace(sorted)))) {
    scenes.push(...rest.splice(0, 1));
  }
  const [scene = named.get('from')?.amount?.value ?? null, second = null] = scenes;
  const to = placeOf(sorted, scene, second ?? (scenes.length > 0 ? (rest[0] ?? null) : null));
  if (to === null || !isSceneNumber(scene)) return null;
  return [{ kind: 'move', scene, to }];
}

function hasPlace({ named, words }: Sorted): boolean {
  const isNamed = ['to', 'before', 'after', 'position', 'place', 'at', 'index'].some((key) =>
    named.has(key),
  );
  return isNamed || words.some(({ text }) => PLACES.has(text));
}

function placeOf(sorted: Sorted, scene: SceneNumber, bare: number | null): number | null {
  const { named, words } = sorted;
  const numberOf = (key: string) => named.get(key)?.amount?.value ?? null;
  const before = numberOf('before');
  const after = numberOf('after');
  // Taking a scene out of its place moves everything behind it one up.
  if (before !== null) return scene !== null && scene < before ? before - 1 : before;
  if (after !== null) return scene !== null && scene <= after ? after : after + 1;
  const key = ['to', 'position', 'place', 'at', 'index', 'into'].find((one) => named.has(one));
  const word = named.get(key ?? '')?.text.toLowerCase() ?? words[0]?.text ?? '';
  const extra = words.filter(({ text }) => !PLACES.has(text));
  if (extra.length > 0 && !(key && scene !== null)) return null;
  const to = PLACES.get(word) ?? (key ? numberOf(key) : bare);
  return to !== null && Number.isInteger(to) && to > 0 ? to : null;
}

/** A whole new order: every scene in turn moves to its place. */
function inOrder(scenes: readonly SceneNumber[]): Directive[] | null {
  const known = new Set(scenes).size === scenes.length && scenes.every(isSceneNumber);
  if (!known || scenes.includes(null)) return null;
  return scenes.map((scene, index) => ({ kind: 'move', scene, to: index + 1 }));
}

/** `scene=2 name="Numbers"`, `2 to Numbers`, `scene 2: "Numbers"`. */
export function readRename(
  sorted: Sorted,
  all: readonly Argument[],
  text: string,
): Directive[] | null {
  const key = ['name', 'title', 'to', 'newname', 'new', 'label', 'as'].find((one) =>
    sorted.named.has(one),
  );
  const [first] = all;
  const bare = sorted.scenes.length === 0 && first?.key === null && !first.quoted;
  const number = bare && first?.amount?.unit === 'none' ? first.amount.value : null;
  const written =
    sorted.named.get(key ?? '') ??
    all.findLast((one) => one.quoted && one.key === null) ??
    all.find((one) => one.key === null && !(number !== null && one === first));
  const scene = sorted.scenes[0] ?? number;
  const name = written ? nameFrom(written, text) : '';
  if (name === '' || !isSceneNumber(scene)) return null;
  return [{ kind: 'rename', scene, name: [...name].slice(0, MAX_TITLE).join('') }];
}

/** A name without quotes goes on to the next key, or to the end. */
function nameFrom(written: Argument, text: string): string {
  if (written.quoted) return written.text;
  return text
    .slice(written.at)
    .replace(/[,;]?\s+[a-z]+\s*=.*$/i, '')
    .replace(/^(?:to|as|into|->|→)\s+/i, '')
    .replace(/[\s)}\]]+$/, '');
}
