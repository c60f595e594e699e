import { looksLikeScene, startsLikeCode } from '../../../reply/code-start';
import { readBlocks } from '../../unwrap/blocks';
import { type Block, type Reading, reading } from '../../unwrap/reading';
import { stringsIn } from './json-strings';

const KIND = 'decoded-json';
const MESSAGE = 'Took the code out of JSON; lines are those of the decoded code.';
const MOST = 16;

/** Code in JSON: `{"code": "…"}`, several files, actions, a bare string; also when it was cut off. */
export function json(text: string): Reading[] {
  if (!/["'`]/.test(text) || !/\\[nrt"]|[:[,]\s*["`]|^\s*["`]/.test(text)) return [];
  const strict = parsed(text);
  const texts = strict === undefined ? stringsIn(text) : [...textsOf(strict, '')];
  const codes = texts.filter(isCode).slice(0, MOST);
  if (codes.length < 2) {
    return codes.filter((code) => code !== text).map((code) => reading(code, KIND, MESSAGE, null));
  }
  const lines: string[] = [];
  const blocks: Block[] = [];
  for (const code of codes) {
    const from = lines.length;
    lines.push(...code.split('\n'));
    blocks.push({ from, to: lines.length });
  }
  return readBlocks(lines, blocks, KIND, MESSAGE).map((one) => ({
    text: one.text,
    notes: one.notes.map((note) => ({ ...note, line: null })),
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every text of a JSON value; a list of lines counts as one. */
function* textsOf(value: unknown, name: string): Generator<string> {
  if (typeof value === 'string') {
    if (!/\.(?:css|json|md|html)$/i.test(name)) yield value;
  } else if (Array.isArray(value)) {
    if (value.length > 2 && value.every((one) => typeof one === 'string')) yield value.join('\n');
    else for (const one of value) yield* textsOf(one, name);
  } else if (typeof value === 'object' && value !== null) {
    const named = Object.entries(value).find(([key]) => /^(?:path|file|filename|name)$/i.test(key));
    const own = typeof named?.[1] === 'string' ? named[1] : name;
    for (const [key, one] of Object.entries(value)) {
      yield* textsOf(one, /\.\w+$/.test(key) ? key : own);
    }
  }
}

function isCode(text: string): boolean {
  if (looksLikeScene(text) || /^\s*[[{]\s*[{"]/.test(text)) return true;
  return text.split('\n', 40).some((line) => startsLikeCode(line, true));
}
