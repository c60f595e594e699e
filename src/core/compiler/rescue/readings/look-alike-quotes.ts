/** What may close a string by what opens it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '”“',
  "'": '’‘',
  '“': '”“',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '″': '″',
  '＂': '＂',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‘': '’‘',
  '’': '’',
  '‚': '‘’',
  '‛': '’',
  '′': '′',
  '＇': '＇',
  '‹': '›',
  '›': '‹',
  '´': '´',
};
const SINGLE = "'‘’‚‛′＇‹›´";

/** A string with curly quotes is no longer than this. */
const LONGEST = 600;

/** Makes plain the curly quotes of a string that begins in code at this place. */
export function quotesAt(code: string, at: number): { length: number; by: string } | null {
  const char = code[at] ?? '';
  const like = CLOSERS[char];
  if (like === undefined) return null;
  const newline = code.indexOf('\n', at);
  const last = Math.min(newline < 0 ? code.length : newline, at + LONGEST);
  const line = code.slice(at, last);
  const plain = SINGLE.includes(char) ? "'" : '"';
  // A string between plain quotes is whole, whatever stands in it.
  if (char === plain && line.indexOf(plain, 1) > 0) return null;
  const end = closing(line, like, line.indexOf(plain, 1));
  if (end < 1) return char === plain ? null : { length: 1, by: plain };
  const inside = line.slice(1, end);
  const quote = [plain, '"', "'", '`'].find((one) => !inside.includes(one)) ?? plain;
  return { length: end + 1, by: quote + inside + quote };
}

/** The quote that closes: one that no letter follows, as in ‘it’s’, else the plain one, else any. */
function closing(line: string, like: string, plain: number): number {
  let any = -1;
  for (let at = 1; at < line.length; at++) {
    if (!like.includes(line[at] ?? '')) continue;
    if (!/[\p{L}\d]/u.test(line[at + 1] ?? '')) return any > plain && plain > 0 ? plain : at;
    // One that a letter follows may open the next string.
    any = any < 0 || (plain > 0 && any < plain) ? at : any;
  }
  return plain > 0 ? plain : any;
}
