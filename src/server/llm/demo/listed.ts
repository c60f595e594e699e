import type { Brief } from './brief';
import { clip, countWord } from './read/tidy';

type Design = Brief['design'];

/** Scenes of one kind that a sentence names; the others are counted. */
const MOST_NAMED = 6;
/** Characters of a scene's own words in a sentence. */
const MOST_WORDS = 40;

const KINDS: Record<Design, string> = {
  title: 'titles',
  list: 'lists',
  bars: 'bar charts',
  quote: 'quotes',
  countdown: 'countdowns',
  logo: 'logo reveals',
  chat: 'chats',
  split: 'comparisons',
  number: 'key figures',
  steps: 'timelines',
};

/** What scenes show, in words; `several` when “here are” goes before them, not “here is”. */
export type Listed = { words: string; kinds: number; several: boolean };

/**
 * The scenes for the reply's sentence, those of one kind together: `a title and a list with 3
 * points`, `three titles: “Alpha”, “Beta” and “Gamma”`.
 */
export function listed(briefs: readonly Brief[]): Listed {
  const kinds = [...new Set(briefs.map(({ design }) => design))];
  const words = kinds.map((kind) => {
    const [first, ...others] = briefs.filter(({ design }) => design === kind);
    if (!first) return '';
    if (others.length === 0) return oneOf(first);
    const names = namesOf([first, ...others]);
    const several = `${countWord(others.length + 1)} ${KINDS[kind]}`;
    return kinds.length === 1 ? `${several}: ${names}` : `${several} (${names})`;
  });
  const isOne = briefs.filter(({ design }) => design === kinds[0]).length === 1;
  return { words: joined(words), kinds: kinds.length, several: !isOne };
}

function namesOf(briefs: readonly Brief[]): string {
  const named = briefs.slice(0, MOST_NAMED).map(contentOf);
  const rest = briefs.length - named.length;
  return joined(rest > 0 ? [...named, `${countWord(rest)} more`] : named);
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

function quoted(text: string): string {
  return `“${clip(text.replace(/[“”]/g, '').trim(), MOST_WORDS)}”`;
}

/** A scene that is the only one of its kind. */
function oneOf(brief: Brief): string {
  switch (brief.design) {
    case 'title':
      return `the title ${quoted(brief.title)}`;
    case 'list':
      return `a list with ${brief.items.length} points`;
    case 'bars':
      return `a bar chart with ${brief.bars.length} bars`;
    case 'quote':
      return brief.author ? `a quote by ${brief.author}` : `the quote ${quoted(brief.quote)}`;
    case 'countdown':
      return `a countdown from ${brief.from}`;
    case 'logo':
      return `a logo reveal for ${brief.name}`;
    case 'chat':
      return `a chat with ${brief.lines.length} messages`;
    case 'split':
      return `${brief.left.name} against ${brief.right.name}`;
    case 'number':
      return 'a key figure that counts up';
    case 'steps':
      return `a timeline with ${brief.steps.length} stops`;
  }
}

/** What tells a scene from the others of its kind. */
function contentOf(brief: Brief): string {
  switch (brief.design) {
    case 'title':
      return quoted(brief.title);
    case 'list':
      return brief.title ? quoted(brief.title) : `one with ${brief.items.length} points`;
    case 'bars':
      return brief.title ? quoted(brief.title) : `one with ${brief.bars.length} bars`;
    case 'quote':
      return quoted(brief.quote);
    case 'countdown':
      return `one from ${brief.from}`;
    case 'logo':
      return `one for ${brief.name}`;
    case 'chat':
      return brief.title ? quoted(brief.title) : `one with ${brief.lines.length} messages`;
    case 'split':
      return `${brief.left.name} against ${brief.right.name}`;
    case 'number':
      return brief.label ? quoted(brief.label) : `${brief.value}`;
    case 'steps':
      return brief.title ? quoted(brief.title) : `one with ${brief.steps.length} stops`;
  }
}
