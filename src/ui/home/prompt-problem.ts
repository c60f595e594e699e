import { MAX_PROMPT } from '~/core/limits';
import { count, overLimit } from '../state/over-limit';

/** The counter appears when this many characters are left. */
const NEAR_LIMIT = 1_000;

/** Why a prompt cannot be sent, as a sentence, or null when it can. */
export function promptProblem(text: string): string | null {
  if (text.trim() === '') {
    return 'Describe your video first: a sentence is enough, or pick an example below.';
  }
  const over = overLimit(text);
  return over && `${over} Shorten it; nothing was cut off.`;
}

/** "19,250 of 20,000 characters" once the limit is near, else null. */
export function promptCounter(text: string): string | null {
  if (text.length < MAX_PROMPT - NEAR_LIMIT) return null;
  return `${count(text.length)} of ${count(MAX_PROMPT)} characters`;
}
