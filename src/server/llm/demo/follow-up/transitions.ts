import type { Directive } from '~/core/reply/action';
import type { TransitionKind } from '~/core/timeline/transition';
import type { ProjectState } from '../conversation';
import { readDuration } from '../read/duration';
import { type Arrangement, unknown } from './arrangement';
import { readSceneRef } from './scene-ref';

const KINDS: readonly [RegExp, TransitionKind, string][] = [
  [
    /\b(?:no|without|remove|delete|drop)\b.*\btransitions?\b|\bhard cuts?\b|\bcuts? between\b/i,
    'cut',
    'with a cut',
  ],
  [/\b(?:cross[\s-]?)?(?:fade|fades|fading|dissolve|dissolves)\b/i, 'fade', 'with a fade'],
  [/\b(?:wipe|wipes|wiping)\b/i, 'wipe', 'with a wipe'],
  [/\b(?:slide|slides|sliding|push)\b/i, 'slide', 'with a slide'],
];
const ASKS =
  /\btransitions?\b|\bbetween\s+(?:the\s+|all\s+|all\s+the\s+|every\s+|each\s+)?(?:scenes?|slides?|clips?|them)\b|\b(?:fade|dissolve|slide|wipe)s?\s+(?:in)?to\s+(?:the\s+)?(?:scene\b|\w+\s+scene\b|next\b)|\bfrom\s+scene\b.*\bto\b/i;

/** Reads "fade between the scenes", "a slide transition into scene 2", "no transitions"; null for all else. */
export function readTransitions(
  text: string,
  project: ProjectState,
  quoted: readonly string[],
): Arrangement | null {
  const found = KINDS.find(([pattern]) => pattern.test(text));
  if (!found || !ASKS.test(text)) return null;
  const [, transition, words] = found;
  const { scenes } = project;
  if (scenes.length < 2) {
    return {
      directives: [],
      said: 'There is only one scene, so nothing comes before it to change over from.',
    };
  }
  const { duration, rest } = readDuration(text, project.fps);
  const into =
    /\b(?:into|to|before|on|for|of|in)\s+((?:the\s+)?(?:scene\s*#?\s*\w+|\w+\s+scene|this(?:\s+scene)?|it))\b/i.exec(
      rest.replace(/\bfrom\s+(?:the\s+)?(?:scene\s*#?\s*\w+|\w+\s+scene)/i, ' '),
    )?.[1];
  const ref = into ? readSceneRef(into, project, quoted) : null;
  if (ref?.kind === 'unknown') return unknown(ref.what, project);
  const first = scenes[0]?.number;
  const chosen = (ref?.scenes ?? scenes).filter(({ number }) => number !== first);
  if (chosen.length === 0) {
    return { directives: [], said: 'Nothing comes before the first scene to change over from.' };
  }
  const frames = duration && transition !== 'cut' ? duration.frames : null;
  const directives = chosen.map(
    ({ number }): Directive => ({ kind: 'transition', scene: number, transition, frames }),
  );
  const [only] = chosen;
  const who = ref && only ? `“${only.name}” comes in` : 'the scenes follow each other';
  return { directives, said: `${who} ${words}` };
}
