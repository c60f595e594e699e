import { quotedIn, restore } from '~/core/quoted-words';
import type { QuoteWords } from '../designs/quote';
import { clip, sentenceCase, tidy } from './tidy';

const WORD = /\b(?:quotes?|quotation|saying|proverb|aphorism|testimonial|zitat|citation|cita)\b/i;
const NAME =
  "[\\p{Lu}][\\p{L}.'’-]*(?:\\s+(?:[\\p{Lu}][\\p{L}.'’-]*|(?:de|da|del|van|von|der|la|le|the|of|bin|ibn)\\b)){0,5}";
const AUTHOR_AFTER = new RegExp(
  `(?:⟧|[.!?…])\\s*[,.]?\\s*(?:[-–—~]+|\\(|by|from|says|said|author:?)\\s*(${NAME}(?:,\\s*[^.\\n]{2,50})?)`,
  'u',
);
const AUTHOR_BEFORE = new RegExp(`\\b(?:by|from|of|author:?)\\s+(${NAME})`, 'u');
const SAID = new RegExp(`(${NAME})\\s+(?:once\\s+)?(?:said|says|wrote)\\s*[:,]?\\s*⟦`, 'u');

// Anonymous sayings, for "an inspiring quote" without words of its own.
const PROVERBS: readonly QuoteWords[] = [
  { quote: 'Fall seven times, stand up eight.', author: 'Japanese proverb' },
  { quote: 'A smooth sea never made a skilled sailor.', author: 'English proverb' },
  {
    quote: 'The best time to plant a tree was twenty years ago. The second best time is now.',
    author: 'Proverb',
  },
  { quote: 'Little by little, a little becomes a lot.', author: 'Tanzanian proverb' },
];

/** A quotation with its author; null when the prompt is about something else. */
export function readQuote(text: string, quoted: readonly string[]): QuoteWords | null {
  const strings = quotedIn(text, quoted).filter(Boolean);
  const asked = WORD.test(text);
  const author =
    AUTHOR_AFTER.exec(text)?.[1] ??
    SAID.exec(text)?.[1] ??
    (asked ? AUTHOR_BEFORE.exec(text)?.[1] : undefined) ??
    '';
  const plainAuthor = clip(tidy(restore(author, quoted)), 70);
  const [first, second] = strings;
  if (first && (asked || author)) {
    return { quote: clip(first, 340), author: plainAuthor || (second ? clip(second, 70) : '') };
  }
  if (!asked) {
    // Bare words with a dash and a name on their own: "Less is more. — Mies van der Rohe"
    const dash = new RegExp(
      `^\\s*([^\\n]{8,340}?[.!?]?)\\s*\\n?\\s*[—–~]\\s*(${NAME})\\s*$`,
      'u',
    ).exec(text);
    return dash?.[1] && dash[2] && !/\b(?:video|scene|clip)\b/i.test(dash[1])
      ? { quote: dash[1].trim(), author: dash[2] }
      : null;
  }
  const said =
    /\b(?:quotes?|quotation|saying|proverb|testimonial)\b(?:\s+by\s+[^:]{2,50})?\s*:\s*([\s\S]+)$/i.exec(
      text,
    )?.[1];
  if (said) {
    const words = author
      ? said.replace(
          new RegExp(
            `\\s*(?:[-–—~]+|by|from)\\s*${author.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*$`,
            's',
          ),
          '',
        )
      : said;
    const body = restore(words, quoted).replace(/\s+/g, ' ').trim();
    if (body) return { quote: clip(sentenceCase(body), 340), author: plainAuthor };
  }
  if (/\b(?:inspir|motivat|random|any|nice|wise|uplifting)\w*/i.test(text) && !author) {
    return PROVERBS[text.length % PROVERBS.length] ?? null;
  }
  return null;
}
