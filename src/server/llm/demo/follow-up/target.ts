import type { ProjectScene, ProjectState } from '../conversation';
import { COUNT, countOf } from '../read/tidy';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** Which scenes a message speaks of; `rest` is the message without that. */
export type Target =
  | { kind: 'scenes'; scenes: ProjectScene[]; rest: string }
  | { kind: 'unknown'; what: string };

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/ {2,}/g, ' ')
    .trim();
}

function byNumber(project: ProjectState, number: number, rest: string): Target {
  const scene = project.scenes.find((candidate) => candidate.number === number);
  return scene
    ? { kind: 'scenes', scenes: [scene], rest }
    : { kind: 'unknown', what: `scene ${number}` };
}

/** Reads "scene 2", "the second scene", "all scenes", "the Numbers scene"; else the one in view. */
export function readTarget(message: string, project: ProjectState): Target {
  const { scenes } = project;
  const inView = scenes.find((scene) => scene.inView) ?? scenes.at(-1);
  const lead = '(?:\\b(?:in|of|on|for|from)\\s+)?(?:\\bthe\\s+)?';
  const all = new RegExp(
    `${lead}\\b(?:all(?:\\s+(?:of\\s+)?the)?\\s+scenes|every\\s+scene|each\\s+scene|all\\s+of\\s+them|everywhere)\\b`,
    'i',
  ).exec(message);
  if (all) return { kind: 'scenes', scenes, rest: without(message, all) };
  const last = new RegExp(`${lead}\\blast\\s+scene\\b`, 'i').exec(message);
  const final = scenes.at(-1);
  if (last && final) return { kind: 'scenes', scenes: [final], rest: without(message, last) };
  const ordinal = new RegExp(
    `${lead}\\b(${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th))\\s+scene\\b`,
    'i',
  ).exec(message);
  if (ordinal?.[1]) {
    const index = ORDINALS.indexOf(ordinal[1].toLowerCase());
    return byNumber(
      project,
      index >= 0 ? index + 1 : Number.parseInt(ordinal[1], 10),
      without(message, ordinal),
    );
  }
  const numbered = new RegExp(
    `${lead}\\bscene\\s*(?:number\\s*|no\\.?\\s*|#\\s*)?(${COUNT})\\b[:,]?`,
    'i',
  ).exec(message);
  if (numbered?.[1]) return byNumber(project, countOf(numbered[1]), without(message, numbered));
  for (const scene of scenes) {
    const name = scene.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const named = new RegExp(
      `${lead}(?:["“']?${name}["”']?\\s+scene\\b|\\bscene\\s+(?:called\\s+|named\\s+)?["“']?${name}["”']?)`,
      'i',
    ).exec(message);
    if (named && name.length > 1)
      return { kind: 'scenes', scenes: [scene], rest: without(message, named) };
  }
  return { kind: 'scenes', scenes: inView ? [inView] : [], rest: message };
}
