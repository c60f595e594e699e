import { FAMILIES } from '~/player/fonts/families';

export type StyleSummary = { colours: string[]; fonts: string[]; easing: string[] };

const MAX_COLOURS = 8;
const MAX_OTHERS = 4;
/** The constants stand at the top: no more of a source is read, in characters. */
const MAX_READ = 20_000;

const COLOUR = /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|\b(?:rgb|hsl)a?\([\d\s.,%/]+\)/gi;
const EASING =
  /\bEasing\.(?:(?:in|out|inOut)\(Easing\.\w+(?:\([\d.,\s-]*\))?\)|bezier\([\d.,\s-]+\)|\w+\b(?!\())/g;
/** Only within quotation marks: a family's name may be a word of the text as well. */
const fontPattern = (families: readonly string[]) =>
  new RegExp(`['"\`,]\\s*(${families.map(literally).join('|')})\\s*(?=['"\`,])`, 'g');
const literally = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SPRING = /\b(?:damping|stiffness|mass)\s*:\s*[\d.]+/g;

/**
 * The colours, fonts and easing of some scenes' sources, what most scenes share first. By code
 * alone: a look at it costs nothing.
 *
 * @param own families that the project has beside the bundled ones
 */
export function summariseStyle(
  whole: readonly string[],
  own: readonly string[] = [],
): StyleSummary {
  const font = fontPattern([...own, ...FAMILIES]);
  const sources = whole.map((source) => source.slice(0, MAX_READ));
  return {
    colours: common(sources, (source) => matches(source, COLOUR).map(plainColour), MAX_COLOURS),
    fonts: common(sources, (source) => fontsOf(source, font), MAX_OTHERS),
    easing: common(
      sources,
      (source) => [...matches(source, EASING), ...springOf(source)],
      MAX_OTHERS,
    ),
  };
}

/** As a line of the prompt; null when there is nothing to say. */
export function describeStyle({ colours, fonts, easing }: StyleSummary): string | null {
  const parts = [
    ['colours', colours.join(' ')],
    ['fonts', fonts.join(', ')],
    ['easing', easing.join('; ')],
  ].filter(([, value]) => value);
  if (parts.length === 0) return null;
  return `<style ${parts.map(([name, value]) => `${name}="${value}"`).join(' ')} />`;
}

function matches(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([found]) => found.replace(/\s+/g, ' '));
}

function plainColour(colour: string): string {
  return colour.startsWith('#') ? colour.toLowerCase() : colour.replace(/\s*([,/])\s*/g, '$1 ');
}

function fontsOf(source: string, font: RegExp): string[] {
  return Array.from(source.matchAll(font), ([, family = '']) => family);
}

function springOf(source: string): string[] {
  const config = [...new Set(matches(source, SPRING))].slice(0, 3);
  return config.length > 0 ? [`spring { ${config.join(', ')} }`] : [];
}

/** What most sources have comes first, then what they use most often, then what stands first. */
function common(
  sources: readonly string[],
  read: (source: string) => string[],
  limit: number,
): string[] {
  const uses = new Map<string, { scenes: number; times: number }>();
  for (const source of sources) {
    const found = read(source);
    for (const one of new Set(found)) {
      const { scenes, times } = uses.get(one) ?? { scenes: 0, times: 0 };
      const more = found.filter((other) => other === one).length;
      uses.set(one, { scenes: scenes + 1, times: times + more });
    }
  }
  return [...uses]
    .sort(([, one], [, other]) => other.scenes - one.scenes || other.times - one.times)
    .slice(0, limit)
    .map(([value]) => value);
}
