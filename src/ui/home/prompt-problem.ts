import { MAX_MESSAGE_LENGTH } from '../workspace/chat/message-text';

/** The counter appears when this many characters are left. */
const NEAR_LIMIT = 1_000;

/** Why a prompt cannot be sent, as a sentence, or null when it can. */
export function promptProblem(text: string): string | null {
  if (text.trim() === '') {
    return 'Describe your video first: a sentence is enough, or pick an example below.';
  }
  if (text.length > MAX_MESSAGE_LENGTH) {
    const over = count(text.length - MAX_MESSAGE_LENGTH);
    return `This is ${over} characters over the limit of ${count(MAX_MESSAGE_LENGTH)}. Shorten it; nothing was cut off.`;
  }
  return null;
}

/** "19,250 of 20,000 characters" once the limit is near, else null. */
export function promptCounter(text: string): string | null {
  if (text.length < MAX_MESSAGE_LENGTH - NEAR_LIMIT) return null;
  return `${count(text.length)} of ${count(MAX_MESSAGE_LENGTH)} characters`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
