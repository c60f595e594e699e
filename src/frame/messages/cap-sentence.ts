/** The longest text that the page takes from a guest, in characters. */
export const MAX_SENTENCE = 2_000;

/** Cuts a text to what the page takes. */
export function capSentence(text: string): string {
  return text.length > MAX_SENTENCE ? `${text.slice(0, MAX_SENTENCE - 1)}…` : text;
}
