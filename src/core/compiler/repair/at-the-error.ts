/** A change at the place where the parser stumbled. */
export type Fix = {
  start: number;
  end: number;
  text: string;
  kind: string;
  message: string;
};

/** Characters that nobody sees and no grammar knows: zero-width, joiners, direction marks, soft hyphen. */
const INVISIBLE = /^[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/;

/**
 * What to change where the parser of the emitted code stumbles, or null. Only at that very
 * place, so that the same characters in strings and text (an emoji's joiners) stay.
 */
export function fixAtTheError(code: string, at: number): Fix | null {
  const behind = code.slice(at);
  const invisible = INVISIBLE.exec(behind);
  if (invisible) {
    const message = 'Removed invisible characters from the code.';
    const end = at + invisible[0].length;
    return { start: at, end, text: '', kind: 'removed-invisible', message };
  }
  const before = /\bdefault\s+$/.exec(code.slice(0, at));
  if (before && /^(?:const|let|var)\s/.test(behind)) {
    const message =
      'A variable cannot be exported as default where it is declared: exported it by name.';
    return {
      start: before.index,
      end: before.index + 7,
      text: '',
      kind: 'default-variable',
      message,
    };
  }
  if (/^assert\s*\{/.test(behind)) {
    const message = 'Import attributes are written with “with”.';
    return { start: at, end: at + 6, text: 'with', kind: 'import-attributes', message };
  }
  return null;
}
