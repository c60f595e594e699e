/** Line ends and other commands to a terminal or printer (Cc), and line and paragraph separators. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** Marks that turn the direction of the text around a name: it must not reach past itself. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What has no picture of its own: a name of these alone would be a blank line. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** A name on one line that says nothing but itself; null where nothing of it would be seen. */
export function authorName(text: string): string | null {
  const name = text
    .replace(TURNS, '')
    .replace(BREAKS, ' ')
    .replace(/\p{Z}+/gu, ' ')
    .trim();
  return UNSEEN.test(name) ? null : name;
}
