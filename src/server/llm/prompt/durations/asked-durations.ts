import { mask } from '~/core/quoted-words';
import { findDurations } from './find-durations';
import { NUMBER, readNumber } from './numbers';

/** What a length that a message names is the length of. */
export type DurationOf =
  | { of: 'video' }
  | { of: 'each' }
  /** 1-based. */
  | { of: 'scene'; scene: number | 'last' }
  /** A time inside a scene: “after 2 seconds”. */
  | { of: 'moment' }
  /** By how much something changes: “2 seconds longer”. */
  | { of: 'change' }
  /** Of whatever the message asks for. */
  | { of: 'wish' };

export type AskedDuration = { words: string; frames: number } & DurationOf;

export type AskedDurations = {
  durations: AskedDuration[];
  /** How many scenes the message asks for, where it says so. */
  sceneCount: number | null;
};

const SCENES = '(?:scenes?|szenen?|escenas?|clips?|slides?|shots?)';
const VIDEO =
  '(?:videos?|vídeos?|film[es]?|movies?|clips?|ads?|spots?|anuncios?|reels?|shorts?|story|stories|animations?|animation|animación|trailers?|teasers?|promos?|explainers?|commercials?)';
const ORDINALS: readonly [RegExp, number | 'last'][] = [
  [/^(?:first|erste|primer)/i, 1],
  [/^(?:second|zweite|segund)/i, 2],
  [/^(?:third|dritte|tercer)/i, 3],
  [/^(?:fourth|vierte|cuart)/i, 4],
  [/^(?:last|letzte|últim)/i, 'last'],
];
const ORDINAL =
  '(?:first|second|third|fourth|last|erste|zweite|dritte|vierte|letzte|primera|segunda|tercera|cuarta|última)[nrs]?';

const unicode = (pattern: string, flags = 'iu') => new RegExp(pattern, flags);
const EDGE = '(?<![\\p{L}\\p{N}])';

/** How far around a length its meaning is looked for, in characters: what is bounded stays fast. */
const AROUND = 160;
/** Nobody asks for more; a longer text is a list of something else. */
const MAX_DURATIONS = 20;

/** Not the number of a scene (“scene 2 and scene 3”), of a format (“a 9:16 clip”) or of a version. */
const COUNT = unicode(
  `(?<![\\p{L}\\p{N}:.,#]|${SCENES}\\s*)(${NUMBER})[\\s-]+(?:[\\p{L}-]+\\s+){0,2}?(${SCENES})(?![\\p{L}\\p{N}])`,
  'giu',
);
const SCENE_BEFORE = unicode(
  `${EDGE}(?:${SCENES}\\s*#?(\\d+)|(${ORDINAL})\\s+${SCENES})(?![\\p{L}\\p{N}])(?!.*${EDGE}(?:${SCENES}\\s*#?\\d|${ORDINAL}\\s+${SCENES}))`,
  'isu',
);
const SCENE_AFTER = unicode(
  `^\\s*(?:long\\s+)?(?:for|in|on|to|für|in|para|en)\\s+(?:the\\s+|la\\s+|die\\s+|der\\s+)?(?:${SCENES}\\s*#?(\\d+)|(${ORDINAL})\\s+${SCENES})(?![\\p{L}\\p{N}])`,
);
const EACH_BEFORE = unicode(
  `${EDGE}(?:each|every|all(?:\\s+the)?|je|jeweils|jede[rns]?|alle|cada|todas\\s+las)(?:\\s+(?:of\\s+the\\s+|of\\s+them\\s+)?(?:${SCENES}|one|una))?(?:\\s+(?:of|is|lasts?|should|be|takes?|long|for|to|exactly|sein|ist|dauert|soll|con|dura|de|von|mit))*\\s*$`,
);
const EACH_AFTER = unicode(
  `^\\s*(?:long\\s+)?(?:each|apiece|a\\s+piece|per\\s+${SCENES}|(?:for|in)\\s+(?:each|every|all)|pro\\s+${SCENES}|jeweils|cada\\s+un[oa]|por\\s+${SCENES})(?![\\p{L}\\p{N}])`,
);
const SEVERAL_BEFORE = unicode(
  `${EDGE}(?:${NUMBER}|several|some|mehrere|varias)\\s+(?:[\\p{L}-]+\\s+)?(?:scenes|szenen|escenas|clips|slides|shots)\\s*(?:,\\s*)?(?:of|with|at|à|von|mit|zu|de)\\s*$`,
);
const SEVERAL_AFTER = /^[\s-]*(?:long\s+)?(?:scenes|szenen|escenas|clips|slides|shots)(?!\p{L})/iu;
const VIDEO_AFTER = unicode(
  `^[\\s-]*(?:long\\s+)?(?:[\\p{L}-]+\\s+){0,2}?${VIDEO}(?![\\p{L}\\p{N}])|^\\s*(?:long\\s+)?(?:in\\s+(?:total|all)|total|altogether|overall|all\\s+together|insgesamt|gesamt|zusammen|en\\s+total)(?![\\p{L}\\p{N}])`,
);
const VIDEO_BEFORE = unicode(
  `${EDGE}(?:(?:${VIDEO}|the\\s+whole(?:\\s+thing)?|everything|total(?:\\s+(?:length|duration|time))?|overall|gesamtlänge|insgesamt|duración(?:\\s+total)?|en\\s+total)(?:\\s+(?:that\\s+)?(?:of|is|lasts?|should|must|be|takes?|with|to|for|exactly|about|von|mit|ist|dauert|soll|de|dura|que|con))*)\\s*:?\\s*$`,
);
const MOMENT_BEFORE = unicode(
  `${EDGE}(?:after|at|within|every|the\\s+(?:first|last)|first|over|in|into|wait|until|from|by|every|nach|bei|innerhalb|alle|über|während|ab|die\\s+(?:ersten|letzten)|después\\s+de|a\\s+los|tras|durante|cada|los\\s+(?:primeros|últimos))\\s*$`,
);
const CHANGE_AFTER =
  /^\s*(?:longer|shorter|later|earlier|sooner|more|less|faster|slower|länger|kürzer|später|früher|mehr|weniger|más|menos)(?!\p{L})/iu;

/**
 * The lengths that a message asks for, in frames at `fps`, and what each is the length of. Words
 * in quotation marks are what to show, and are not read.
 */
export function readAskedDurations(message: string, fps: number): AskedDurations {
  const { text } = mask(message);
  let from = 0;
  const found = findDurations(text).slice(0, MAX_DURATIONS);
  const durations = found.map(({ start, end, words, length }) => {
    const before = text.slice(Math.max(from, start - AROUND), start);
    from = end;
    const after = text.slice(end, end + AROUND);
    const frames = 'frames' in length ? length.frames : Math.round(length.seconds * fps);
    return { words: words.trim(), frames, ...meaningOf(before, after) };
  });
  return { durations, sceneCount: countScenes(withoutLengths(text, found)) };
}

/** The one number of scenes that is named; null where there is none, or one beside another scene. */
function countScenes(text: string): number | null {
  const counts = [...text.matchAll(COUNT)]
    .map(([, number = '', scenes = '']) => ({ count: readNumber(number), scenes }))
    // “A clip” may be the whole video.
    .filter(({ count, scenes }) => count > 1 || scenes.toLowerCase() !== 'clip');
  const [only] = counts;
  return only && counts.length === 1 && only.count > 1 ? Math.floor(only.count) : null;
}

/** The “30” of “a 30 second clip” counts no clips. */
function withoutLengths(text: string, found: readonly { start: number; end: number }[]): string {
  const rest = found.map(({ end }, index) => text.slice(end, found[index + 1]?.start));
  return [text.slice(0, found[0]?.start), ...rest].join(' ');
}

function meaningOf(before: string, after: string): DurationOf {
  if (CHANGE_AFTER.test(after)) return { of: 'change' };
  if (EACH_AFTER.test(after) || SEVERAL_BEFORE.test(before) || SEVERAL_AFTER.test(after)) {
    return { of: 'each' };
  }
  const scene = SCENE_AFTER.exec(after);
  if (scene) return { of: 'scene', scene: sceneOf(scene) };
  if (MOMENT_BEFORE.test(before)) return { of: 'moment' };
  if (VIDEO_AFTER.test(after) || VIDEO_BEFORE.test(before)) return { of: 'video' };
  if (EACH_BEFORE.test(before)) return { of: 'each' };
  const clause = before.split(/[.;!?\n]/).at(-1) ?? '';
  const earlier = SCENE_BEFORE.exec(clause);
  return earlier ? { of: 'scene', scene: sceneOf(earlier) } : { of: 'wish' };
}

function sceneOf([, number, ordinal = '']: RegExpExecArray): number | 'last' {
  if (number !== undefined) return Number(number);
  return ORDINALS.find(([pattern]) => pattern.test(ordinal))?.[1] ?? 1;
}
