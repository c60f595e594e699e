import { opensBlock } from '../../edit/markers';
import { clampDuration } from '../../scene/format';
import type { Directive, SceneHeader, SceneIntent } from '../action';
import { amountInFrames, readAmount } from '../amount';
import { looksLikeScene } from '../code-start';
import { readDirectives } from '../directive/read-directive';
import { type Json, type JsonObject, LenientJson } from './lenient-json';

/** What a reply that is JSON says, in the order written. */
export type JsonPart =
  | { kind: 'text'; text: string }
  | { kind: 'directive'; directive: Directive }
  | { kind: 'scene'; header: SceneHeader; code: string; complete: boolean };

const CODE = keys('code tsx tsxcode jsx source sourcecode content component componentcode body');
const ACTION = keys('action type kind op operation intent verb command');
const NAME = keys('name title scenename');
const SCENE = keys('scene scenenumber number target sceneid');
const FRAMES = keys('frames durationinframes durationframes duration seconds durationseconds');
const EDITS = keys('edits changes blocks patches replacements diffs');
const SEARCH = keys('search old find oldtext oldstring oldcode original before');
const REPLACE = keys('replace new replacement newtext newstring newcode updated after');
const WORDS = keys('message text reply explanation response summary comment description note');

function keys(words: string): string[] {
  return words.split(' ');
}

/**
 * The scenes, directives and words of a reply that a model wrote as JSON, whatever its shape:
 * objects with a code, files by their names, edits with old and new text. Null when there is
 * no scene and no directive in it: then it is text like any other.
 */
export function readJsonReply(text: string): JsonPart[] | null {
  const json = new LenientJson(text);
  const value = json.value();
  if (value === undefined) return null;
  const parts = [...partsOf(value)];
  if (!parts.some(({ kind }) => kind !== 'text')) return null;
  const last = parts.at(-1);
  if (json.cut && last?.kind === 'scene') last.complete = false;
  return parts;
}

function* partsOf(value: Json): Generator<JsonPart> {
  if (typeof value === 'string') {
    if (looksLikeScene(value)) yield scene({ kind: 'plain' }, null, value);
  } else if (Array.isArray(value)) {
    for (const one of value) yield* partsOf(one);
  } else if (typeof value === 'object' && value !== null) yield* partsOfObject(value);
}

function* partsOfObject(object: JsonObject): Generator<JsonPart> {
  const fields = new Map<string, Json>();
  for (const [key, value] of object.entries) {
    const plain = key.toLowerCase().replace(/[^a-z]/g, '');
    if (!fields.has(plain)) fields.set(plain, value);
  }
  const directives = directivesOf(object, fields);
  if (directives) {
    for (const directive of directives) yield { kind: 'directive', directive };
    return;
  }
  const intent = intentOf(fields);
  const code = codeOf(fields, intent) ?? blocksOf(fields);
  for (const [key, value] of object.entries) {
    const plain = key.toLowerCase().replace(/[^a-z]/g, '');
    const isWords = WORDS.includes(plain) && typeof value === 'string' && value !== code;
    if (isWords && value.trim() !== '') yield { kind: 'text', text: `${value.trim()}\n` };
    else if (plain === 'format' && typeof value === 'string') {
      for (const directive of readDirectives(`@format ${value}`) ?? []) {
        yield { kind: 'directive', directive };
      }
    } else if (code === null && !/\.(?:css|json|md|html)$/i.test(key)) yield* partsOf(value);
  }
  if (code !== null) yield scene(intent, fields, code);
}

function scene(
  intent: SceneIntent,
  fields: ReadonlyMap<string, Json> | null,
  written: string,
): JsonPart & { kind: 'scene' } {
  const name = fields && field(fields, NAME);
  const header = {
    intent,
    name: typeof name === 'string' ? name.trim() || null : null,
    frames: fields && framesOf(fields),
  };
  const code = written.replace(/\r\n?/g, '\n');
  return { kind: 'scene', header, code: code.endsWith('\n') ? code : `${code}\n`, complete: true };
}

function field(fields: ReadonlyMap<string, Json>, names: readonly string[]): Json | undefined {
  const name = names.find((one) => fields.has(one));
  return name === undefined ? undefined : fields.get(name);
}

function framesOf(fields: ReadonlyMap<string, Json>): number | null {
  const name = FRAMES.find((one) => fields.has(one));
  const amount = readAmount(String(fields.get(name ?? '') ?? ''));
  if (name === undefined || !amount || amount.value <= 0) return null;
  const bare = name.includes('frames') || (name === 'duration' && amount.value >= 30);
  return clampDuration(amountInFrames(amount, bare ? 'frames' : 'seconds'));
}

function intentOf(fields: ReadonlyMap<string, Json>): SceneIntent {
  const action = String(field(fields, ACTION) ?? '').toLowerCase();
  if (/^(?:add|create|new|insert|append)/.test(action)) return { kind: 'add' };
  const number = Number(
    /^(?:scene\s*)?#?(\d+)$/i.exec(String(field(fields, SCENE) ?? ''))?.[1] ?? 0,
  );
  const isEdit = /^(?:edit|update|replace|modify|change|patch)/.test(action);
  if (isEdit || blocksOf(fields) !== null)
    return { kind: 'edit', scene: number > 0 ? number : null };
  return { kind: 'plain' };
}

/** The code of an object, as one text or as a list of lines. */
function codeOf(fields: ReadonlyMap<string, Json>, intent: SceneIntent): string | null {
  for (const key of CODE) {
    const value = fields.get(key);
    const lines = Array.isArray(value) && value.every((one) => typeof one === 'string');
    const text = lines ? value.join('\n') : value;
    if (typeof text !== 'string' || text.trim() === '') continue;
    const isPatch = text.split('\n', 4).some(opensBlock);
    if (intent.kind !== 'plain' || isPatch || looksLikeScene(text)) return text;
  }
  return null;
}

/** Old and new texts as search-and-replace blocks. */
function blocksOf(fields: ReadonlyMap<string, Json>): string | null {
  const list = field(fields, EDITS);
  const items = Array.isArray(list) ? list : [{ entries: [...fields] }];
  const blocks = items.flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const own = new Map(
      item.entries.map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]),
    );
    const search = field(own, SEARCH);
    const replace = field(own, REPLACE);
    if (typeof search !== 'string' || typeof replace !== 'string') return [];
    return [`<<<<<<< SEARCH\n${ended(search)}=======\n${ended(replace)}>>>>>>> REPLACE\n`];
  });
  return blocks.length > 0 ? blocks.join('') : null;
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** `{ "action": "trim", "scene": 2, "frames": 90 }` as the line that it stands for. */
function directivesOf(object: JsonObject, fields: ReadonlyMap<string, Json>): Directive[] | null {
  const action = field(fields, ACTION);
  if (typeof action !== 'string' || CODE.some((key) => fields.has(key))) return null;
  const rest = object.entries.flatMap(([key, value]) => {
    const isAction = ACTION.includes(key.toLowerCase()) && value === action;
    if (isAction || typeof value === 'object') return [];
    return [`${key}=${typeof value === 'string' ? `"${value.replaceAll('"', '\\"')}"` : value}`];
  });
  return readDirectives(`@${action.trim().replace(/\s+/g, '_')} ${rest.join(' ')}`);
}
