import { restore } from '~/core/quoted-words';
import { clip, sentenceCase, tidy } from './tidy';

const BULLET = /^\s*(?:[-*•–▪►✓]|\d{1,2}[.)]|\(\d{1,2}\)|[a-h][.)])\s+/;

/** The words before a list and its items, raw. */
export type RawList = {
  head: string;
  items: string[];
  how: 'bullets' | 'colon' | 'lines' | 'words';
};

/** Splits at commas, semicolons and a last "and"; never inside a number or brackets. */
export function splitItems(text: string): string[] {
  const separator = text.includes(';')
    ? /;\s*(?:and\s+)?/
    : /,(?!\d{3}(?!\d))\s*(?:and\s+|und\s+|or\s+|&\s*)?|\n+/;
  const parts = text.split(separator);
  const last = parts.at(-1) ?? '';
  const pair = /^(.+?)\s+(?:and|&|und|et|y)\s+(.+)$/.exec(last);
  // "a, b and c": the last comma item holds two. A lone "a and b" only when nothing else splits.
  if (pair?.[1] && pair[2] && (parts.length > 1 || text.split(/\s+/).length <= 7)) {
    if (pair[1].split(/\s+/).length <= 5) parts.splice(-1, 1, pair[1], pair[2]);
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Finds a list in a masked prompt: bullet lines, "head: a, b, c", short lines, or after a list word. */
export function findList(text: string): RawList | null {
  const lines = text
    .split(/\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const bullets = lines.filter((line) => BULLET.test(line));
  if (bullets.length >= 2) {
    const first = lines.findIndex((line) => BULLET.test(line));
    return {
      head: lines.slice(0, first).join(' '),
      items: bullets.map((line) => line.replace(BULLET, '')),
      how: 'bullets',
    };
  }
  const inline = [...text.matchAll(/(?:^|[\s,;:])(?:\(?\d{1,2}[.)]|•)\s+(?=\S)/g)];
  if (inline.length >= 2 && inline[0]) {
    const parts = text.slice(inline[0].index).split(/(?:^|[\s,;:])(?:\(?\d{1,2}[.)]|•)\s+(?=\S)/);
    const items = parts.map((part) => part.trim()).filter(Boolean);
    if (items.length >= 2) return { head: text.slice(0, inline[0].index), items, how: 'bullets' };
  }
  const [head = '', ...rest] = text.split(/:\s+|:\n/);
  const tail = rest.join(': ').trim();
  if (tail) {
    const items = splitItems(tail.replace(/[.!]\s*$/, ''));
    if (items.length >= 2) return { head, items, how: 'colon' };
  }
  if (lines.length >= 4 && lines.slice(1).every((line) => line.length <= 90)) {
    return { head: lines[0] ?? '', items: lines.slice(1), how: 'lines' };
  }
  const after =
    /\b(?:list|bullets?|bullet points?|points|items|benefits|features|reasons|tips|ingredients|values|steps|agenda|menu)\b(.*?)\b(?:like|such as|with|of|are|including|being|about)?\s+([^.:\n]*,[^.\n]*)/i.exec(
      text,
    );
  if (after?.[2]) {
    const items = splitItems(after[2].replace(/^(?:of|with|like|are|such as|including)\s+/i, ''));
    if (items.length >= 3) {
      return {
        head: text.slice(
          0,
          text.length - (after[2].length + (text.length - after.index - after[0].length)),
        ),
        items,
        how: 'words',
      };
    }
  }
  return null;
}

/** An item as it is shown: quoted words restored, tidy, at most `most` characters. */
export function shown(item: string, quoted: readonly string[], most = 90): string {
  return clip(sentenceCase(tidy(restore(item, quoted))), most);
}
