/** The longest error that a prompt quotes, in characters. */
const MAX_QUOTE = 300;

export type FixWish = {
  sceneName: string;
  kind: 'compile' | 'run';
  message: string;
  /** Of the source, from 1. */
  line: number | null;
  /** Seconds from the scene's start. */
  seconds: number | null;
};

/** What the model is asked when a person presses Fix it; one line, whatever the error says. */
export function fixPrompt({ sceneName, kind, message, line, seconds }: FixWish): string {
  const time = seconds === null ? '' : ` at ${Math.round(seconds * 10) / 10} s`;
  const what = kind === 'compile' ? 'it does not compile:' : `it stops${time} with`;
  const place = line === null ? '' : ` (line ${line})`;
  return `Fix “${quoted(sceneName)}”: ${what} “${quoted(message)}”${place}.`;
}

/**
 * A stranger's text inside quotation marks: one line without what could end the quotation, a
 * fence or the message around it.
 */
function quoted(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[“”„‟"`]/g, "'")
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();
  const characters = [...line];
  return characters.length > MAX_QUOTE ? `${characters.slice(0, MAX_QUOTE - 1).join('')}…` : line;
}
