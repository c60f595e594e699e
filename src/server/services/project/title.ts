import { withoutMarkup } from '~/core/pasted-markup';
import { mask } from '~/core/quoted-words';

const MAX_FIRST_TITLE = 60;
const MIN_QUOTE = 2;

/** Words that ask for a video and say nothing about it. */
const ASKING =
  /^(please\s+)?((can|could) you\s+)?(make|create|generate|build|design|produce|show|give|write)\s+(?!(?:it|this|that)\b)(me\s+|us\s+)?/i;

/**
 * A project's first title, cut at a word: the first words in quotes, which are what the video
 * says, else the prompt's first sentence without the asking.
 */
export function titleFromPrompt(prompt: string): string {
  const words = withoutMarkup(prompt);
  const quote = mask(words).quoted.find((words) => [...words].length >= MIN_QUOTE);
  // As written: a name such as “iPhone day” has its own capitals.
  return quote ? cutAtWord(quote.replace(/[,;:]+$/u, '').trimEnd()) : titleFromSentence(words);
}

function titleFromSentence(prompt: string): string {
  const first = prompt.trim().split(/\n|(?<=[.!?])\s/u)[0] ?? '';
  const bare = first
    .replace(ASKING, '')
    .replace(/^(a|an|the)\s+/i, '')
    .replace(/[.:;,]+$/u, '')
    .trim();
  const title = cutAtWord(bare || first.trim() || 'Untitled video');
  const [head = '', ...rest] = [...title];
  return head.toLocaleUpperCase() + rest.join('');
}

function cutAtWord(text: string): string {
  const characters = [...text];
  if (characters.length <= MAX_FIRST_TITLE) return text;
  const cut = characters.slice(0, MAX_FIRST_TITLE).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > MAX_FIRST_TITLE / 2 ? cut.slice(0, space) : cut}…`;
}
