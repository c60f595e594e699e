const OPENING = /^\s*<(think|thinking|thought)>/i;
const CLOSING = /^\s*<\/(?:think|thinking|thought)>/i;
const TAGS = ['<think>', '<thinking>', '<thought>', '</think>', '</thinking>', '</thought>'];

/** What follows the tag on a line that opens a model's thinking, with the tag that ends it. */
export function openThinking(line: string): { closing: string; rest: string } | null {
  const match = OPENING.exec(line);
  if (!match?.[1]) return null;
  return { closing: `</${match[1].toLowerCase()}>`, rest: line.slice(match[0].length) };
}

/** What follows a closing tag that nothing opened (some models begin inside their thinking). */
export function afterStrayClosing(line: string): string | null {
  const match = CLOSING.exec(line);
  return match ? line.slice(match[0].length) : null;
}

/** Whether a line of which only `part` has arrived may still begin with one of the tags. */
export function mayBeThinking(part: string): boolean {
  const text = part.trimStart().toLowerCase();
  return TAGS.some((tag) => tag.startsWith(text) || text.startsWith(tag));
}
