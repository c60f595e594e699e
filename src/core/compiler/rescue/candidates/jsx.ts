import { type Candidate, insertion, removal, replacement } from '../edit';
import { VOID_TAG } from '../open';
import type { Problem } from '../problem';
import { scan } from '../scan';
import { lineAround, lineStart } from '../tokens';
import { lineLeaving } from './line-leaving';

/** Tag ends that are looked at for the end of some adjacent elements. */
const MAX_TAGS = 60;

/** Tags that are not closed, closed twice or by another name, and characters that text must not hold. */
export function jsx(text: string, problem: Problem): Candidate[] {
  const { at, message } = problem;
  const candidates = [...textCharacters(text, at), ...htmlComment(text, at)];
  const wanted = /closing tag for <([^>]*)>/.exec(message)?.[1];
  if (wanted !== undefined) candidates.push(...wrongClosing(text, at, wanted));
  if (/Adjacent JSX/.test(message)) candidates.push(...adjacent(text, at));
  candidates.push(...openedForClosed(text, at));
  if (text.startsWith('</', at)) {
    const end = text.indexOf('>', at);
    if (end >= 0 && end - at < 80) candidates.push(removal(at, end + 1, text, 1.6));
  }
  return candidates;
}

/** `<div>` that should have been `</div>`: among what is open, the ones without attributes. */
function openedForClosed(text: string, at: number): Candidate[] {
  const message = 'Closed an element that was opened twice.';
  // Where an element around it ends, what was opened twice is still open.
  const [suspect] = scan(text).suspects;
  return scan(text, Math.min(at, suspect?.at ?? at))
    .open.filter(
      ({ kind, at, inner, closer }) => kind === 'element' && inner - at === closer.length - 1,
    )
    .slice(-3)
    .map(({ at }) => {
      // Behind content of its line a tag without attributes hardly ever begins an element.
      const cost = text.slice(lineStart(text, at), at).trim() === '' ? 1.3 : 0.5;
      return { ...insertion(at + 1, '/', cost), kind: 'closed-tag', message };
    });
}

function wrongClosing(text: string, at: number, wanted: string): Candidate[] {
  const candidates: Candidate[] = [];
  const end = text.indexOf('>', at) + 1;
  const opener = scan(text, at).open.findLast(({ closer }) => closer === `</${wanted}>`);
  const close = opener ? endOfTag(text, opener.at) : -1;
  if (close >= 0) {
    const selfClosed = { start: close, end: close, text: ' /' };
    const closing = {
      ...insertion(close, ' /', 1),
      kind: 'closed-tag',
      message: `Closed <${wanted}>.`,
    };
    candidates.push({ ...closing, edits: [selfClosed], cost: VOID_TAG.test(wanted) ? 0.4 : 1.5 });
  }
  candidates.push({
    ...insertion(at, `</${wanted}>`, 0.9),
    kind: 'closed-tag',
    message: `Closed <${wanted}>.`,
  });
  if (end > at) {
    candidates.push(replacement({ start: at, end, text: `</${wanted}>` }, text, 1.1));
    candidates.push(removal(at, end, text, 1.4));
  }
  // By its indentation an element ends where a line stands that is not inside of it.
  if (opener) {
    const place = lineLeaving(text, opener.at, at);
    if (place !== null) {
      candidates.push({
        ...insertion(place, `</${wanted}>`, 0.8),
        kind: 'closed-tag',
        message: `Closed <${wanted}>.`,
      });
    }
  }
  return candidates;
}

/** Offset of the `>` that ends the opening tag at `at`, or -1. */
function endOfTag(text: string, at: number): number {
  for (
    let end = text.indexOf('>', at);
    end >= 0 && end < at + 3000;
    end = text.indexOf('>', end + 1)
  ) {
    const { open } = scan(text.slice(at, end + 1));
    if (open.length === 1 && open[0]?.kind === 'element') return end;
  }
  return -1;
}

/** Several elements where one must stand: a fragment around them. */
function adjacent(text: string, at: number): Candidate[] {
  const { open } = scan(text, at);
  const before = open.at(-1);
  const inner = before ? text.slice(before.at + 1, at) : text.slice(0, at);
  const first = inner.search(/<[A-Za-z>]/);
  if (first < 0) return [];
  const start = (before ? before.at + 1 : 0) + first;
  const candidates: Candidate[] = [];
  const ends = [...text.slice(at, at + 4000).matchAll(/>/g)].slice(0, MAX_TAGS);
  for (const { index } of ends) {
    const end = at + index;
    const depth = scan(text, end + 1).open.length;
    if (depth !== open.length) continue;
    candidates.push({
      edits: [
        { start, end: start, text: '<>' },
        { start: end + 1, end: end + 1, text: '</>' },
      ],
      cost: 1 - candidates.length / 20,
      kind: 'wrapped-elements',
      message: 'Put elements that stand side by side into one fragment.',
      degraded: false,
    });
  }
  return candidates;
}

function textCharacters(text: string, at: number): Candidate[] {
  const char = text[at] ?? '';
  if (!/[<>{}]/.test(char)) return [];
  const edit = { start: at, end: at + 1, text: `{"${char}"}` };
  return [replacement(edit, text, 1.9, `Took “${char}” for text.`)];
}

function htmlComment(text: string, at: number): Candidate[] {
  const start = text.lastIndexOf('<!--', at + 1);
  if (start < 0 || at - start > 4) return [];
  const close = text.indexOf('-->', start);
  const end = close < 0 ? lineAround(text, start).end : close + 3;
  const candidate = removal(start, end, text, 0.3);
  return [{ ...candidate, message: 'Left out an HTML comment.', degraded: false }];
}
