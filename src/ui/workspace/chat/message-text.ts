import { overLimit } from '../../state/over-limit';

/** Why a message cannot be sent, as a sentence, or null when it can. */
export function messageProblem(text: string): string | null {
  if (text.trim() === '') return 'Write what should change, then send.';
  const over = overLimit(text);
  return over && `${over} Shorten it and send again; your text stays here.`;
}
