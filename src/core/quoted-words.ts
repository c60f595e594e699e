/** A prompt whose quoted strings are replaced by tokens, so that no rule reads inside them. */
export type Masked = { text: string; quoted: string[] };

const QUOTES =
  /"([^"\n]+)"|“([^”\n]+)”|„([^“”\n]+)[“”]|«\s*([^»\n]+?)\s*»|「([^」\n]+)」|『([^』\n]+)』|`([^`\n]+)`|‘([^’\n]+)’(?![\p{L}])|(?<![\p{L}\p{N}])'([^'\n]+(?:'[\p{L}][^'\n]*)*)'(?![\p{L}])/gu;

/** Takes the quoted strings out of `text`; `restore` puts them back. */
export function mask(text: string): Masked {
  const quoted: string[] = [];
  const masked = text.replace(/[⟦⟧]/g, '').replace(QUOTES, (...match) => {
    const inner = match.slice(1, 10).find((group) => typeof group === 'string');
    quoted.push(String(inner ?? '').trim());
    return `⟦${quoted.length - 1}⟧`;
  });
  return { text: masked, quoted };
}

/** `text` with its tokens replaced by the words they stand for. */
export function restore(text: string, quoted: readonly string[]): string {
  return text.replace(/⟦(\d+)⟧/g, (_, index) => quoted[Number(index)] ?? '');
}

/** The quoted strings that `text` refers to, in order. */
export function quotedIn(text: string, quoted: readonly string[]): string[] {
  return [...text.matchAll(/⟦(\d+)⟧/g)].map((match) => quoted[Number(match[1])] ?? '');
}
