import { type Reading, reading } from '../../unwrap/reading';

/** The escape character, and what a terminal reads behind it. */
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[\\d;?]*[A-Za-z]`, 'g');

/** Code copied from a terminal: colours are no part of its texts either. */
export function terminalColors(text: string): Reading[] {
  const plain = text.replace(ESCAPES, '');
  if (plain === text) return [];
  const message = 'Removed the colours of a terminal.';
  return [reading(plain, 'removed-invisible', message, null)];
}
