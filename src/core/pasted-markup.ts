const TAG = /<\/?[a-z][\w.-]*(?:\s[^<>]*)?\/?>/gi;
const CODE = /^\s*(?:import|export|const|let|var|function|return)\b.*[({;'"]/m;
const INLINE = /<\/?(?:a|b|i|u|s|em|strong|small|span|mark|code|sub|sup|abbr|time)(?:\s[^<>]*)?>/gi;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/**
 * The words that pasted HTML or JSX shows, each element a sentence and each list item a
 * line of its own; names of classes and code are not what a video says. Any other text, and
 * markup that shows no words, comes back as it is.
 */
export function withoutMarkup(text: string): string {
  if (!/<([a-z][\w.-]*)(?:\s[^<>]*)?>[\s\S]*<\/\1>/i.test(text)) return text;
  const bare = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head|svg)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<(?:li|br)\b[^<>]*>/gi, (tag) => (/^<li/i.test(tag) ? '\n- ' : ' '))
    .replace(/<\/li>/gi, '\n')
    .replace(INLINE, '');
  const first = bare.search(TAG);
  const last = bare.lastIndexOf('>');
  // In code only what stands between tags is shown.
  const shown = CODE.test(bare) && first >= 0 ? bare.slice(first, last + 1) : bare;
  const words = shown
    .split(TAG)
    .map((part) => part.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name) => ENTITIES[name] ?? ' '))
    .map((part) => (/\n- /.test(part) ? part.trim() : part.replace(/\{[^}]*\}/g, ' ').trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (words.length === 0) return text;
  return words
    .map((part, at) =>
      at === words.length - 1 || /[.!?:…]$/u.test(part)
        ? part
        : sentence(part, words[at + 1] ?? ''),
    )
    .join(' ');
}

/** A heading before a list introduces it; everything else ends where its element ends. */
function sentence(part: string, next: string): string {
  return next.startsWith('- ') ? `${part}:\n` : `${part}.`;
}
