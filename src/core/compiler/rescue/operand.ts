/** Words after which an operand follows, so that `<` opens an element and `/` a regular expression. */
const BEFORE_OPERAND =
  /(?:^|[^\w$.])(?:return|case|default|else|do|typeof|void|delete|in|of|yield|await|new|throw)$/;
const TAG_NAME = /[A-Za-z_$][\w$.:-]*/y;

/** Whether a value may begin at `at`, by what stands before it. */
export function expectsOperand(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at).trimEnd();
  const last = before.at(-1);
  if (last === undefined || !/[\w$)\]}"'`]/.test(last)) return true;
  return BEFORE_OPERAND.test(before) || last === '}';
}

/** Whether the `<` at `at` opens an element: it is no comparison and no type parameter. */
export function opensElement(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  if (next === '>') return expectsOperand(text, at);
  if (!/[A-Za-z_$]/.test(next) || !expectsOperand(text, at)) return false;
  // `<T,>(x: T) =>` and `<T extends U>(…)`.
  return !/^<[\w$]+\s*(?:,|extends\b)/.test(text.slice(at, at + 80));
}

/** The name of a tag that begins at `at`; empty for a fragment. */
export function tagNameAt(text: string, at: number): string {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(text)?.[0] ?? '';
}
