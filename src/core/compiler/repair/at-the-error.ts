import { mendEscapes } from './escapes';

/** A change at the place where the parser stumbled. */
export type Fix = {
  start: number;
  end: number;
  text: string;
  kind: string;
  message: string;
  degraded?: boolean;
};

/** Characters that nobody sees and no grammar knows: zero-width, joiners, direction marks, soft hyphen. */
const INVISIBLE = /^[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/;
const POWER = /^\*\*\s*[-+]?[\w$.]+(?:\([^()]*\))?/;

/**
 * What to change where the parser stumbles, or null. Only at that very place, so that the
 * same characters in strings and text (an emoji's joiners) stay.
 * @param problem the parser's words for it
 */
export function fixAtTheError(code: string, at: number, problem: string): Fix | null {
  // Enough for what is looked for; the whole text would make many fixes slow.
  const before = ' '.repeat(Math.max(0, at - 300)) + code.slice(Math.max(0, at - 300), at);
  const behind = code.slice(at);
  const put = (
    start: number,
    length: number,
    text: string,
    kind: string,
    message: string,
  ): Fix => ({
    start,
    end: start + length,
    text,
    kind,
    message,
  });
  const length = (pattern: RegExp) => pattern.exec(behind)?.[0].length ?? 0;

  const invisible = length(INVISIBLE);
  if (invisible) {
    return put(
      at,
      invisible,
      '',
      'removed-invisible',
      'Removed invisible characters from the code.',
    );
  }
  const word = /\b(default|accessor)\s+$/.exec(before);
  if (word && (word[1] === 'accessor' || /^(?:const|let|var)\s/.test(behind))) {
    const message = `Left out the word “${word[1]}”, which cannot stand there.`;
    return put(word.index, word[1]?.length ?? 0, '', 'dropped-word', message);
  }
  const forScripts = length(/^as\s+namespace\s+[\w$]+/);
  const exporting = forScripts && /\bexport\s+$/.exec(before);
  if (exporting) {
    const message = 'Left out an export for scripts, which a scene has no use for.';
    return put(exporting.index, at - exporting.index + forScripts, '', 'dropped-word', message);
  }
  if (/^assert\s*\{/.test(behind)) {
    return put(at, 6, 'with', 'import-attributes', 'Import attributes are written with “with”.');
  }
  const bare = /\b(?:const|let|var)\s+(?:[\w$]+|([{[])[^{}[\]]*[}\]])(?=(\s*)$)/.exec(before);
  if (bare && /^;|^$/.test(behind)) {
    const value = bare[1] ? ' = []' : ' = undefined';
    return put(
      at - (bare[2]?.length ?? 0),
      0,
      value,
      'added-value',
      'Gave a constant its missing value.',
    );
  }
  if (/^0\d/.test(behind)) {
    const digits = length(/^\d+/);
    const text = /^0[0-7]+\b/.test(behind) ? '0o' : '';
    return put(
      at,
      digits - code.slice(at, at + digits).replace(/^0+/, '').length,
      text,
      'octal',
      OCTAL,
    );
  }
  if (/escape|octal/.test(problem)) {
    const start = code.lastIndexOf('\\', at);
    const found = /^\\(?:[0-3]?[0-7]{1,2}|[xu])/.exec(code.slice(start));
    // What follows decides whether the escape is complete: it is not.
    if (found)
      return put(start, found[0].length, mendEscapes(found[0]), 'escape', 'Mended an escape.');
  }
  const jump = length(/^(?:break|continue)\b[^;}\n]*/);
  if (jump) return put(at, jump, 'return', 'left-loop', 'Outside a loop, “return” is what leaves.');
  const power = length(POWER);
  const base = power && /[\w$.]+(?:\([^()]*\))?\s*$/.exec(before);
  if (base) {
    const text = `(${code.slice(base.index, at + power)})`;
    return put(base.index, at + power - base.index, text, 'power', 'Put brackets around a power.');
  }
  return behind[0] === '@' ? withoutDecorator(behind, at) : null;
}

const OCTAL = 'Wrote a number that begins with a zero as what it is.';

function withoutDecorator(behind: string, at: number): Fix | null {
  const name = /^@\s*[\w$.]+\s*/.exec(behind)?.[0];
  if (!name) return null;
  let end = name.length;
  for (let depth = 0; end < behind.length; end++) {
    if (behind[end] === '(') depth++;
    else if (depth === 0) break;
    else if (behind[end] === ')') depth--;
    else if (/["'`]/.test(behind[end] ?? '')) end = behind.indexOf(behind[end] ?? '', end + 1);
    if (end < 0) return null;
  }
  // No edit may move a line.
  const text = behind.slice(0, end).replace(/[^\r\n]+/g, '');
  const message = `Left out the decorator “${name.trim()}”.`;
  return { start: at, end: at + end, text, kind: 'dropped-decorator', message, degraded: true };
}
