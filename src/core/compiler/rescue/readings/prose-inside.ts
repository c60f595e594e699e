import { startsLikeCode } from '../../../reply/code-start';
import { isProse } from '../../unwrap/between-prose';
import { type Reading, reading } from '../../unwrap/reading';

const PREFIX =
  /^[^{}();=]{0,80}?[:>.!–—-]\s*(?=(?:import|export|const|let|var|function|class|['"]use)\b|\/[/*])/;
const BEHIND =
  /^([}\])]+;?)[ \t]+(?!(?:from|else|catch|finally|while|as|satisfies|in|of|instanceof)\b)\p{L}[\p{L}'’]*[\s,!.].*$/u;

/** Words behind the code of the last line, up to its end. */
const AT_END = /^(.*[;})\]>])[ \t]+\p{Lu}[\p{L}'’]*(?:[ ,]+[\p{L}\d'’]+)+[.!?:…]*$/u;

/** Code that words interrupt, precede or follow on its own lines: "Assistant: import …". */
export function proseInside(text: string): Reading[] {
  const lines = text.split('\n');
  const code = [...lines];
  const begin = code.findIndex((line) => startsLikeCode(line.replace(PREFIX, ''), true));
  const line = code[begin];
  if (line !== undefined) code[begin] = line.replace(PREFIX, '');
  for (let from = 0; from < code.length; from++) {
    if (!isOutside(code[from])) continue;
    let to = from;
    while (to < code.length && (isOutside(code[to]) || code[to]?.trim() === '')) to += 1;
    const before = lineBefore(code, from);
    const isWhole = before === undefined || /^[})\]]|[;}]\s*$|^\s*(?:\/\/|\*\/)/.test(before);
    const after = code[to];
    if (isWhole && (after === undefined || startsLikeCode(after, true))) code.fill('', from, to);
    from = to;
  }
  for (const [index, one] of code.entries()) code[index] = one.replace(BEHIND, '$1');
  const end = code.findLastIndex((one) => one.trim() !== '');
  code[end] = (code[end] ?? '').replace(AT_END, '$1');
  const first = code.findIndex((one, index) => one !== lines[index]);
  if (first < 0) return [];
  const message = 'Left out the text between the code.';
  return [reading(code.join('\n'), 'unwrapped-prose', message, first + 1)];
}

function lineBefore(lines: readonly string[], from: number): string | undefined {
  let index = from - 1;
  while (index >= 0 && lines[index]?.trim() === '') index -= 1;
  return lines[index];
}

/** Words from the first column on: those in elements are indented. */
function isOutside(line: string | undefined): boolean {
  return line !== undefined && /^(?:\S|\s*$)/.test(line) && line.trim() !== '' && isProse(line);
}
