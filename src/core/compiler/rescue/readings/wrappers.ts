import { startsLikeCode } from '../../../reply/code-start';
import type { Reading } from '../../unwrap/reading';
import { decodeHtml } from './html-escapes';
import { readSections, type Section } from './sections';

const OPENS =
  /<!\[CDATA\[|<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?>(?:\s*<!\[CDATA\[)?|\[(code|tsx|jsx)\]|\{(code)(?::\w+)?\}/g;
const MOST = 200;

/** Code in tags: `<code>`, `<file path="…">`, `<script type="text/babel">`, CDATA, `[code]`. */
export function wrappers(text: string): Reading[] {
  const sections: Section[] = [];
  let tried = 0;
  let code = codeFrom(text, 0);
  for (const match of text.matchAll(OPENS)) {
    if (++tried > MOST) break;
    const from = match.index + match[0].length;
    if (from < (sections.at(-1)?.to ?? 0)) continue;
    // What stands in code is an element.
    if (match.index > code) break;
    const first =
      text
        .slice(from, from + 400)
        .trimStart()
        .split('\n', 1)[0] ?? '';
    if (!startsLikeCode(decodeHtml(first), true) && !/^(?:`{3}|~{3}|&lt;|\{\s*")/.test(first))
      continue;
    const to = closing(text, from, match);
    sections.push({ from, to });
    code = codeFrom(text, to);
  }
  const message = 'Took the code out of the tags around it.';
  return sections.length > 0 ? readSections(text, sections, 'unwrapped-tags', message) : [];
}

/** Offset of the first line behind `from` that begins like code. */
function codeFrom(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (startsLikeCode(text.slice(at, end), true)) return at;
    at = end + 1;
  }
  return text.length;
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
