import { looksLikeScene, startsLikeCode } from '../../../reply/code-start';
import type { Reading } from '../../unwrap/reading';
import { readSections, type Section } from './sections';

const MARK = /`{3,}|~{3,}|'{3,}|"{3,}/g;
const LANGUAGE = /^[ \t]*[a-z]{2,16}\b(?=\s)[ \t]*/i;
const MOST = 60;

/** Fences that stand in the middle of lines, or are made of quotes. */
export function looseFences(text: string): Reading[] {
  const sections: Section[] = [];
  let at = 0;
  const add = (from: number, to: number) => {
    const language = LANGUAGE.exec(text.slice(from, from + 40))?.[0] ?? '';
    const isKeyword = /^\s*(?:import|export|const|let|var|function|class|type)\b/.test(language);
    const start = isKeyword || from === 0 ? from : from + language.length;
    const code = text.slice(start, to);
    const first = code.trimStart().split('\n', 1)[0] ?? '';
    if (startsLikeCode(first, true) || looksLikeScene(code)) sections.push({ from: start, to });
  };
  for (const [index, { index: from, 0: mark }] of [...text.matchAll(MARK)].entries()) {
    if (index >= MOST) break;
    add(at, from);
    at = from + mark.length;
  }
  if (at === 0) return [];
  add(at, text.length);
  return readSections(
    text,
    sections,
    'unwrapped-fence',
    'Took the code out of its Markdown fence.',
  );
}
