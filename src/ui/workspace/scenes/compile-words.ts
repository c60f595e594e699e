import type { CompileError } from '~/core/scene/artifact';

/** The compiler's sentence with its place: `Line 6: A bracket is not closed.` */
export function placedMessage({ message, line }: { message: string; line: number | null }): string {
  return line === null ? message : `Line ${line}: ${message}`;
}

/**
 * What a stored version that does not compile means for the person. `now` is the scene's
 * head: null when the scene is gone, `lastGood` whether an older version of it ran.
 */
export function failureWords(
  error: CompileError,
  now: { error: CompileError | null; lastGood: boolean } | null,
): string {
  const what = `Stored, but it does not compile. ${placedMessage(error)}`;
  if (now === null) return what;
  if (now.error === null) return `${what} A later version replaced it.`;
  return now.lastGood
    ? `${what} The preview shows the last version that ran.`
    : `${what} No earlier version can stand in; ask for a change, or edit its code.`;
}
