import type { LineState } from './line-state';

/** First lines that can hardly be prose, wherever they stand. */
const SURE = [
  /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?(?:[{*]|[\w$]+\s+from\s*['"])/,
  /^import\s*['"][^'"]+['"]\s*;?$/,
  /^export\s+default\s+(?:async\b|function\b|class\b|\(|[A-Z_$]|\w+\s*[;(=])/,
  /^export\s+(?:async\s+)?(?:const|let|function|class|type|interface|enum)\s+[\w$]/,
  /^(?:const|let|var)\s*\{.*/,
  /^['"]use (?:client|strict)['"];?$/,
];

/** First lines that are code when a whole reply or file begins with them. */
const LIKELY = [
  /^(?:const|let|var)\s+(?:[[]|[\w$]+\s*[:=])/,
  /^(?:async\s+)?function\s*\*?\s*[\w$]+\s*[(<]/,
  /^class\s+[A-Z][\w$]*/,
  /^(?:type|interface|enum)\s+[A-Z][\w$]*\s*[={<]/,
  /^\/\/|^\/\*/,
];

/**
 * Whether a line begins a scene that nobody put into a fence.
 * @param atBeginning nothing but blank lines came before it
 */
export function startsLikeCode(line: string, atBeginning: boolean): boolean {
  const text = line.trim();
  const matches = (pattern: RegExp) => pattern.test(text);
  return SURE.some(matches) || (atBeginning && LIKELY.some(matches));
}

const FIRST_WORDS =
  'import export const let var function async class type interface enum // /* \'use "use'.split(
    ' ',
  );

/** Whether a line of which only `part` has arrived may still begin a scene. */
export function codeStartState(part: string): LineState {
  const text = part.trimStart();
  if (FIRST_WORDS.some((word) => text.startsWith(word))) return 'held';
  return FIRST_WORDS.some((word) => word.startsWith(text)) ? 'maybe' : 'no';
}

/** Whether code has what only a scene has: a component that somebody could draw. */
export function looksLikeScene(code: string): boolean {
  if (/\bexport\s+default\b/.test(code) || /\bwindow\.Remotion\b/.test(code)) return true;
  if (/from\s+['"](?:remotion|@remotion\/[\w./-]+)['"]/.test(code)) return true;
  return DECLARES.test(code) && ELEMENT.test(code);
}

/** A component's name, and an element that it may draw. */
export const DECLARES =
  /(?:^|\n)[ \t]*(?:export\s+)?(?:function|class|const|let|var)\s+[A-Z][\w$]*/;
export const ELEMENT = /<(?:[A-Z][\w.]*|[a-z][a-z0-9]*|)(?:\s[^<]*)?\/?>/;
