/** Longest message that the server takes, in characters. */
export const MAX_MESSAGE_LENGTH = 20_000;

/** Why a message cannot be sent, as a sentence, or null when it can. */
export function messageProblem(text: string): string | null {
  if (text.trim() === '') return 'Write what should change, then send.';
  if (text.length > MAX_MESSAGE_LENGTH) {
    const over = text.length - MAX_MESSAGE_LENGTH;
    const characters = over === 1 ? '1 character' : `${over.toLocaleString('en')} characters`;
    return `This is ${characters} over the limit of 20,000. Shorten it and send again; your text stays here.`;
  }
  return null;
}
