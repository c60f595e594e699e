import { clampDuration } from '../scene/format';
import type { SceneHeader, SceneIntent } from './action';
import { amountInFrames, readAmount } from './amount';

/** What stands behind an opening fence. */
export type FenceInfo = {
  /** Lower case; empty when none is named. */
  language: string;
  header: SceneHeader;
  /** The header says `add` or `edit`: no need to look at the code. */
  explicit: boolean;
  /** It says more than that: a name, a length, a scene. */
  detailed: boolean;
  /** Code that the model began on the line of the fence. */
  code: string | null;
};

/** Languages in which a scene may be written; the empty one is a fence without any. */
const SCENE_LANGUAGES = new Set(
  ' tsx jsx ts js typescript javascript typescriptreact javascriptreact react remotion'.split(' '),
);

const DIFF_LANGUAGES = new Set('diff patch udiff'.split(' '));

/** Whether a fence of this language can hold a scene at all. */
export function isSceneLanguage(language: string): boolean {
  return SCENE_LANGUAGES.has(language);
}

/** Whether a fence of this language holds changes of a scene. */
export function isDiffLanguage(language: string): boolean {
  return DIFF_LANGUAGES.has(language);
}

const ATTRIBUTE =
  /([A-Za-z]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|[“”]([^“”]*)[“”]|(\S+(?:\s+(?![A-Za-z]+\s*[=:])\S+)*))/g;
const CODE =
  /^(?:import\s*[\w{*'"]|export\s+\w|(?:const|let|var)\s+[\w{[]|(?:function|class)\s+\w|\/\/|\/\*)/;

/**
 * Reads `tsx edit scene=2 name="New name" frames=120`, and the ways in which models miswrite it:
 * single or no quotes, `duration=4s`, `scene #2`, braces around the whole.
 */
export function readFenceInfo(info: string): FenceInfo {
  const [, first = '', rest = ''] = /^([^\s{[("'=:,]*)[\s,]*(.*)$/s.exec(info) ?? [];
  const isKey = /^[a-z]+\s*=/i.test(info);
  const language = isVerb(first) || isKey || CODE.test(info) ? '' : first.toLowerCase();
  const text = language === '' ? info : rest;
  if (CODE.test(text)) {
    return { language, header: plainHeader(), explicit: false, detailed: false, code: text };
  }
  const attributes = new Map<string, string>();
  const words = text.replace(/^[{[(]|[}\])]$/g, '').replace(ATTRIBUTE, (_all, key, ...values) => {
    const value = values.slice(0, 4).find((one) => one !== undefined);
    attributes.set(String(key).toLowerCase(), String(value).trim());
    return ' ';
  });
  const detailed = ['name', 'frames', 'duration', 'scene'].some((key) => attributes.has(key));
  const intent = readIntent(words, attributes, detailed);
  const name = attributes.get('name')?.trim() || null;
  const header = { intent, name, frames: readFrames(attributes), ...readTotal(attributes) };
  return { language, header, explicit: intent.kind !== 'plain', detailed, code: null };
}

/** The header of a scene that came without one. */
export function plainHeader(): SceneHeader {
  return { intent: { kind: 'plain' }, name: null, frames: null };
}

function isVerb(word: string): boolean {
  return /^(?:add|edit)$/i.test(word);
}

const VERBS: readonly [RegExp, 'add' | 'edit'][] = [
  [/\b(?:create|new|insert)\b/i, 'add'],
  [/\b(?:update|replace|modify|change|rewrite)\b/i, 'edit'],
];

/** Other words than `add` and `edit` count only beside a name, a length or a scene. */
function readIntent(
  words: string,
  attributes: Map<string, string>,
  detailed: boolean,
): SceneIntent {
  const said = /\b(add|edit)\b/i.exec(words)?.[1]?.toLowerCase();
  const meant = detailed ? VERBS.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  const verb = said ?? meant ?? (/^#?\d+$/.test(attributes.get('scene') ?? '') ? 'edit' : null);
  if (verb === 'add') return { kind: 'add' };
  if (verb === null) return { kind: 'plain' };
  const written = attributes.get('scene') ?? attributes.get('number') ?? attributes.get('id');
  const number = written ?? /\bedit\s+(?:scene\s*)?#?(\d+)/i.exec(words)?.[1] ?? words;
  const scene = Number(/#?(\d+)/.exec(number)?.[1] ?? 0);
  return { kind: 'edit', scene: scene > 0 ? scene : null };
}

/** `of=3`. */
function readTotal(attributes: Map<string, string>): Pick<SceneHeader, 'total'> {
  const total = /^\d{1,2}$/.exec(attributes.get('of') ?? '')?.[0];
  return Number(total) > 0 ? { total: Number(total) } : {};
}

/** `frames=90`, `durationInFrames=90`, `duration=3s`, `duration=3000ms`; a bare `duration` under 30 is seconds. */
function readFrames(attributes: Map<string, string>): number | null {
  const frames = attributes.get('frames') ?? attributes.get('durationinframes');
  const text = frames ?? attributes.get('duration') ?? attributes.get('seconds');
  const amount = readAmount(/^\d+(?:\.\d+)?\s*[a-z]*/i.exec(text ?? '')?.[0] ?? '');
  if (!amount || amount.value <= 0) return null;
  const bare = frames === undefined && amount.value < 30 ? 'seconds' : 'frames';
  return clampDuration(amountInFrames(amount, bare));
}
