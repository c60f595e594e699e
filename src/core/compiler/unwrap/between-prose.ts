import { startsLikeCode } from '../../reply/code-start';
import type { Block } from './reading';

/** Two words in a row, or one alone, behind bullets, quotes and emoji: in any language. */
const WORDS =
  /^(?:[-*#>"'“_([`\s]|\d+[.)]|[^\0-\x7F])*[\p{L}\d][\p{L}\d'’`*_)]*(?:[,:]?\s+[\p{L}\d("'“`*_[]|[^\0-\x7F]|[.!?:]*$)/u;
const CODE = /^(?:export|module|return|as|satisfies)\b/;
/** Rules, and what closes a wrapper. */
const CLOSING = /^\s*(?:<\/[\w:-]+>|\]\]>|\[\/\w+\]|[-=*_.]{3,}|\s)*$/;

/** Code that is not written as it should be: no words to leave out. */
const KEYWORD =
  /^(?:\s|[^\0-\x7F])*(?:import|export|const|let|var|function)\b.*(?:[=(){}'"]|[^\0-\x7F])/;
const CODE_MARKS = /[;{}]|\w\s*=\s*[\w'"`{[(]/;
const QUOTED = /`[^`]*`|<[^<>]*>/g;

/** The code of a text that has prose or tags before or after it; null when there is neither. */
export function betweenProse(lines: readonly string[]): Block | null {
  const from = lines.findIndex(
    (line) =>
      startsLikeCode(line, true) || KEYWORD.test(line) || CODE_MARKS.test(line.replace(QUOTED, '')),
  );
  if (from < 0) return null;
  const to = lines.findLastIndex((line) => !CLOSING.test(line) && !isProse(line)) + 1;
  const around = (line: string, index: number) => (index < from || index >= to) && line.trim();
  return from < to && lines.some(around) ? { from, to } : null;
}

/** Whether a line reads as words, at the end of a text. */
export function isProse(line: string): boolean {
  const isCode = startsLikeCode(line, true) || CODE.test(line.trim()) || KEYWORD.test(line);
  return WORDS.test(line) && !isCode;
}
