import { startsLikeCode } from '../../../reply/code-start';
import type { Reading } from '../../unwrap/reading';
import { readSections, type Section } from './sections';

const OPENS =
  /<!\[CDATA\[|<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?>(?:\s*<!\[CDATA\[)?|\[(code|tsx|jsx)\]|\{(code)(?::\w+)?\}/g;
const MOST = 200;

/** Code in tags: `<code>`, `<file path="…">`, `<script type="text/babel">`, CDATA, `[code]`. */
export function wrappers(text: string): Reading[] {
  const sections: Section[] = [];
  let tried = 0;
  for (const match of text.matchAll(OPENS)) {
    if (++tried > MOST) break;
    const from = match.index + match[0].length;
    if (from < (sections.at(-1)?.to ?? 0)) continue;
    const first =
      text
        .slice(from, from + 400)
        .trimStart()
        .split('\n', 1)[0] ?? '';
    if (!startsLikeCode(first, true) && !/^(?:`{3}|~{3}|&lt;|\{\s*")/.test(first)) continue;
    sections.push({ from, to: closing(text, from, match) });
  }
  const message = 'Took the code out of the tags around it.';
  return sections.length > 0 ? readSections(text, sections, 'unwrapped-tags', message) : [];
}

function closing(
  text: string,
  from: number,
  [opening, tag, square, curly]: RegExpMatchArray,
): number {
  const cdata = opening.endsWith('[CDATA[') ? text.indexOf(']]>', from) : -1;
  if (cdata >= 0) return cdata;
  const closer = square ? `[/${square}]` : curly ? `{${curly}}` : `</${tag}`;
  // A scene may hold the same tag, so the last one counts that comes before the next wrapper.
  const next = tag ? text.indexOf(`\n<${tag}`, from) : -1;
  const end = text.lastIndexOf(closer, next < 0 ? undefined : next);
  return end >= from ? end : text.length;
}
