import { type Amount, readAmount } from '../amount';

/** One word of a directive, with its key if it has one. */
export type Argument = {
  /** Lower case, letters only: `scene_number=2` has the key `scenenumber`. */
  key: string | null;
  /** Without its quotes. */
  text: string;
  quoted: boolean;
  /** What the text says as a number; null for words. */
  amount: Amount | null;
  /** Only a comma or "and" stands between it and the number before it. */
  joined: boolean;
  /** Where its text begins in what was read. */
  at: number;
};

const BETWEEN = /(?:[\s,;:(){}[\]&+]|\b(?:and|und)\b(?=\s*#?\d))+/y;
/** `scene=`, `frames: `, and `scene 2`, where only the number tells that it was a key. */
const KEY =
  /(?:["']?([a-z][a-z_-]*)["']?\s*(?:[=:]|->|→)\s*|(scenes?|frames|duration|seconds|to|from|before|after|into|position|place)\s*(?=["'“]?[#\d]))/iy;
const QUOTED =
  /"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'(?!\p{L})|[“”„]([^“”]*)[“”]|[‘’]([^‘’]*)[‘’](?!\p{L})|«\s*([^»]*?)\s*»|`([^`]*)`/uy;
const WORD = /[^\s,;(){}[\]]+/y;
const NUMBER =
  /#?\d+(?:\.\d+)?(?:\s*(?:ms|milliseconds?|s|secs?|seconds?|f|fr|frames?)\b(?!\s*[=:]))?(?![\w/-]|[:.]\d)/iy;

/** Splits what follows a directive's verb, however the model separates it. */
export function readArguments(text: string): Argument[] {
  const found: Argument[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (;;) {
    const between = take(BETWEEN)?.[0] ?? '';
    const keyed = take(KEY);
    const key = (keyed?.[1] ?? keyed?.[2])?.toLowerCase().replace(/[^a-z]/g, '') ?? null;
    const from = at;
    const quoted = take(QUOTED);
    const written = quoted ?? take(NUMBER) ?? take(WORD);
    if (!written && !keyed) return found;
    const inner = quoted?.slice(1).find((group) => group !== undefined);
    const value = inner?.replace(/\\(.)/g, '$1').trim() ?? written?.[0] ?? '';
    const isNumber = !quoted || key !== null;
    const amount = isNumber ? readAmount(value.replace(/^(?:scene\s*)?#?\s*/i, '')) : null;
    const joined = key === null && /[,&+]|and|und/i.test(between) && found.at(-1)?.amount != null;
    found.push({ key, text: value, quoted: quoted !== null, amount, joined, at: from });
  }
}
