import { restore } from '~/core/quoted-words';
import type { Directive } from '~/core/reply/action';
import type { ProjectScene, ProjectState } from '../conversation';
import { COUNT, countOf } from '../read/tidy';
import { type Arrangement, unknown } from './arrangement';
import { ordinalOf, readSceneRef } from './scene-ref';
import { readTransitions } from './transitions';

const PLEASE =
  "(?:please\\s+)?(?:(?:now|then|also|can you|could you|i want to|let[’']?s)\\s+)*(?:please\\s+)?";
const REMOVE = new RegExp(
  `^${PLEASE}(?:delete|remove|drop|erase|get rid of|throw (?:away|out)|cut out)\\s+(.+)$`,
  'i',
);
const COPY = new RegExp(
  `^${PLEASE}(?:duplicate|copy|clone|repeat|(?:make|create|add) (?:a|another) (?:copy|duplicate) of)\\s+(.+)$`,
  'i',
);
const MOVE = new RegExp(
  `^${PLEASE}(?:move|put|bring|place|reorder)\\s+(.+?)\\s+((?:to|at|in|before|after|behind)\\b.*|first|last|up|down)$`,
  'i',
);
const MAKE_FIRST = new RegExp(
  `^${PLEASE}make\\s+(.+?)\\s+(?:the\\s+)?(first|last)(?:\\s+(?:one|scene|slide))?$`,
  'i',
);
const SWAP = new RegExp(
  `^${PLEASE}(?:swap|switch|exchange)\\s+(.+?)\\s+(?:and|with)\\s+(.+)$`,
  'i',
);
const REVERSE = new RegExp(
  `^${PLEASE}reverse\\s+(?:the\\s+)?(?:order|scenes)(?:\\s+of\\s+.*)?$`,
  'i',
);
const RENAME = new RegExp(`^${PLEASE}(?:rename|call|name)\\s+(.+)$`, 'i');

/** Reads "delete the last scene", "move scene 3 to the front", "fade between the scenes"; null for all else. */
export function readArrangement(
  message: string,
  project: ProjectState,
  quoted: readonly string[],
): Arrangement | null {
  const text = message
    .trim()
    .replace(/[.!?]+$/, '')
    .replace(/,?\s+(?:please|thanks|thank you)$/i, '');
  const scenesOf = (phrase: string) => readSceneRef(phrase, project, quoted);
  const removed = REMOVE.exec(text)?.[1];
  const copied = COPY.exec(text)?.[1];
  if (/^(?:all )?(?:the )?transitions?\b/i.test(removed ?? '')) {
    return readTransitions(text, project, quoted);
  }
  for (const [kind, phrase] of [
    ['delete', removed],
    ['duplicate', copied],
  ] as const) {
    const ref = phrase === undefined ? null : scenesOf(phrase);
    if (!ref) continue;
    if (ref.kind === 'unknown') return unknown(ref.what, project);
    const directives = ref.scenes.map(({ number }): Directive => ({ kind, scene: number }));
    const is = ref.scenes.length > 1 ? 'are' : 'is';
    return {
      directives,
      said: `${namesOf(ref.scenes)} ${is} ${kind === 'delete' ? 'deleted' : 'copied'}`,
    };
  }
  return (
    readMove(text, project, scenesOf) ??
    readRename(text, project, quoted) ??
    readTransitions(text, project, quoted)
  );
}

function namesOf(scenes: readonly ProjectScene[]): string {
  const names = scenes.map(({ name }) => `“${name}”`);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

type Refs = (phrase: string) => ReturnType<typeof readSceneRef>;

function readMove(text: string, project: ProjectState, scenesOf: Refs): Arrangement | null {
  const count = project.scenes.length;
  if (REVERSE.test(text)) {
    const order = project.scenes.map(({ number }) => number).reverse();
    const directives = order.map((scene, at): Directive => ({ kind: 'move', scene, to: at + 1 }));
    return { directives, said: 'the scenes stand the other way round' };
  }
  const [, one, other] = SWAP.exec(text) ?? [];
  const scene = one ? scenesOf(one.replace(/^scenes\b/i, 'scene')) : null;
  const isNumber = new RegExp(`^(?:${COUNT})$`, 'i').test(other ?? '');
  const second = other ? scenesOf(isNumber ? `scene ${other}` : other) : null;
  if (scene?.kind === 'scenes' && second?.kind === 'scenes') {
    const [a, b] = [...scene.scenes, ...second.scenes].sort((x, y) => x.number - y.number);
    if (!a || !b || a === b) return null;
    const directives: Directive[] = [
      { kind: 'move', scene: b.number, to: a.number },
      { kind: 'move', scene: a.number, to: b.number },
    ];
    return { directives, said: `${namesOf([a, b])} have changed places` };
  }
  if (scene?.kind === 'unknown') return unknown(scene.what, project);
  if (second?.kind === 'unknown') return unknown(second.what, project);
  const [, what, where] = MOVE.exec(text) ?? MAKE_FIRST.exec(text) ?? [];
  const ref = what ? scenesOf(what) : null;
  if (!ref || !where) return null;
  if (ref.kind === 'unknown') return unknown(ref.what, project);
  const [moved] = ref.scenes;
  const to = moved ? placeOf(where, moved.number, count, scenesOf) : null;
  if (!moved || to === null) return null;
  const place = to >= count ? 'at the end' : to === 1 ? 'at the beginning' : `in place ${to}`;
  return {
    directives: [{ kind: 'move', scene: moved.number, to }],
    said: `“${moved.name}” stands ${place} now`,
  };
}

function placeOf(where: string, number: number, count: number, scenesOf: Refs): number | null {
  const words = where.replace(/^(?:to|at|in)\s+/i, '').replace(/^the\s+(?:very\s+)?/i, '');
  if (/^(?:front|start|beginning|first(?: (?:place|position|scene))?)$/i.test(words)) return 1;
  if (/^(?:end|back|last(?: (?:place|position|scene))?)$/i.test(words)) return count;
  if (/^(?:up|forward)$/i.test(words)) return Math.max(1, number - 1);
  if (/^(?:down|back one)$/i.test(words)) return number + 1;
  const beside = /^(before|after|behind)\s+(.+)$/i.exec(words);
  const other = beside?.[2] ? scenesOf(beside[2]) : null;
  const next = other?.kind === 'scenes' ? other.scenes[0]?.number : undefined;
  if (next !== undefined) {
    const to = /^before$/i.test(beside?.[1] ?? '') ? next : next + 1;
    return number < to ? to - 1 : to;
  }
  const plain = words
    .replace(/^(?:place|position|number|slot|scene)\s+/i, '')
    .replace(/\s+(?:place|position|scene)$/i, '');
  if (new RegExp(`^(?:${COUNT})$`, 'i').test(plain)) return countOf(plain);
  return ordinalOf(plain);
}

function readRename(
  text: string,
  project: ProjectState,
  quoted: readonly string[],
): Arrangement | null {
  const phrase = RENAME.exec(text)?.[1];
  const [, what, name] =
    /^(.+?)\s+(?:to|as|into)\s*:?\s+(.+)$/i.exec(phrase ?? '') ??
    /^((?:the\s+)?(?:\w+\s+scene|scene\s+\S+|it|this(?:\s+scene)?))\s+(.+)$/i.exec(phrase ?? '') ??
    [];
  const ref = what ? readSceneRef(what, project, quoted) : null;
  if (!ref || !name) return null;
  if (ref.kind === 'unknown') return unknown(ref.what, project);
  const [scene] = ref.scenes;
  const wanted = restore(name, quoted).replace(/\s+/g, ' ').trim();
  if (!scene || wanted === '') return null;
  return {
    directives: [{ kind: 'rename', scene: scene.number, name: wanted }],
    said: `“${scene.name}” is called “${wanted}”`,
  };
}
