import { MAX_PROMPT } from '~/core/limits';

/** "This is 1,234 characters over the limit of 20,000." for a text that is too long to send, else null. */
export function overLimit(text: string): string | null {
  const over = text.length - MAX_PROMPT;
  if (over <= 0) return null;
  return `This is ${count(over)} ${over === 1 ? 'character' : 'characters'} over the limit of ${count(MAX_PROMPT)}.`;
}

/** "20,000": a number for people. */
export function count(value: number): string {
  return value.toLocaleString('en');
}
