import { withoutMarkup } from '~/core/pasted-markup';
import { mask } from '~/core/quoted-words';
import type { FormatName } from '~/core/scene/format';
import { clampDuration } from '~/core/scene/format';
import { type Brief, type BuiltScene, buildScene } from './brief';
import { MONO_STACK, SERIF_STACK } from './designs/design';
import { dress, paletteFor } from './dress';
import type { Palette } from './palettes';
import { readBrief } from './read/brief';
import { type ColorRoles, readColors } from './read/colors';
import { readDuration } from './read/duration';
import { readFormat } from './read/format';
import { scenesInEnglish } from './read/german';
import { readSceneParts } from './read/scenes';
import { readTopic } from './read/topic';
import { withoutWishes } from './read/wishes';
import { sharesOf } from './tenths';

export type Composed = {
  scenes: BuiltScene[];
  briefs: Brief[];
  palette: Palette;
  format: FormatName | null;
};

function readFont(text: string): string | null {
  if (
    /\b(?:serif font|serif type|serif letters|in serif|classic font|elegant font)\b/i.test(text) &&
    !/sans[\s-]?serif/i.test(text)
  )
    return SERIF_STACK;
  return /\b(?:mono(?:space)?d?|typewriter|code)\s+(?:font|type|letters)\b/i.test(text)
    ? MONO_STACK
    : null;
}

type Part = { brief: Brief; roles: ColorRoles; frames: number | null };

function readPart(text: string, quoted: readonly string[], fps: number): Part {
  // In "a 10 second countdown" the seconds are what it shows, not how long it is.
  const counts = /count\w*[\s-]?down/i.test(text) && !/\bfrom\b/i.test(text);
  const { duration, rest } = counts ? { duration: null, rest: text } : readDuration(text, fps);
  const { roles, rest: words } = readColors(rest);
  return {
    brief: readBrief(words, quoted),
    roles,
    frames: duration ? clampDuration(duration.frames) : null,
  };
}

// Names of scenes without words of their own, with what to write on them.
const BARE: readonly [RegExp, string | null][] = [
  [/^(?:an?\s+|the\s+)?(?:call to action|cta)$/i, 'Try it today'],
  [/^(?:an?\s+|the\s+)?(?:outro|closing|ending|end card|end|thanks|thank you)$/i, 'Thank you'],
  [
    /^(?:an?\s+|the\s+)?(?:\w+\s+)?(?:titles?|intro|opening|opener|title card|headline|hook)$/i,
    null,
  ],
];

/** "An intro" or "a title" alone shows the topic of the whole prompt, not these words. */
function nameBareScenes(parts: Part[], shared: string, quoted: readonly string[]): void {
  const topic = readDuration(shared).rest.trim()
    ? readTopic(readDuration(shared).rest, quoted).title
    : '';
  const others = parts.map(({ brief }) =>
    brief.design === 'bars' || brief.design === 'list' || brief.design === 'steps'
      ? brief.title
      : '',
  );
  for (const { brief } of parts) {
    if (brief.design !== 'title') continue;
    const words = brief.title.trim();
    const bare = BARE.find(([pattern]) => pattern.test(words));
    if (bare) brief.title = bare[1] ?? (topic || others.find(Boolean) || 'Welcome');
  }
}

/** Gives every scene its share of the total. */
function spread(scenes: BuiltScene[], total: number, fps: number): BuiltScene[] {
  const lengths = scenes.map(({ frames }) => frames);
  const shares = sharesOf(lengths, total, fps);
  return scenes.map((scene, index) => ({ ...scene, frames: shares[index] ?? scene.frames }));
}

/**
 * Makes scenes from the words of a prompt. `base` is the palette of a project that exists
 * already; without one it is chosen by topic. Lengths are in frames at `fps`.
 */
export function compose(prompt: string, fps = 30, base: Palette | null = null): Composed {
  const { text: said, quoted } = mask(withoutMarkup(prompt));
  const text = scenesInEnglish(withoutWishes(said));
  const { format, rest: unformatted } = readFormat(text);
  const overall = readDuration(unformatted, fps);
  const total = overall.duration?.scope === 'total' ? overall.duration.frames : null;
  const { shared, parts } = readSceneParts(total === null ? unformatted : overall.rest);
  const several = parts.length > 1;
  const common = several ? readColors(shared) : { roles: {}, rest: '' };
  const read = parts.map((part) => readPart(part, quoted, fps));
  if (several) nameBareScenes(read, common.rest, quoted);
  const ground = read.find(({ roles }) => roles.tone)?.roles.tone ?? common.roles.tone;
  const palette = dress(base ?? paletteFor(prompt, ground), common.roles);
  const font = readFont(text);
  const whole = several ? readDuration(shared, fps).duration : null;
  const built = read.map(({ brief, roles, frames }) => {
    const length = frames ?? (whole?.scope === 'each' ? whole.frames : null);
    return buildScene(brief, { palette: dress(palette, roles), font }, length);
  });
  const asked = total ?? (whole && whole.scope !== 'each' ? whole.frames : null);
  const scenes = asked === null ? built : spread(built, asked, fps);
  return { scenes, briefs: read.map(({ brief }) => brief), palette, format };
}
