/** Longest name without its extension: readable in a list, and under the 255 bytes of file systems. */
const MAX_LENGTH = 80;
const MAX_BYTES = 240;

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A readable file name for a download: `Launch teaser!` → `launch-teaser.mp4`.
 * Letters of every script stay; everything that some system refuses becomes a hyphen.
 */
export function exportFileName(title: string, extension: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = shorten(words.replace(/^-+/, '')).replace(/-+$/, '');
  const safe = RESERVED.test(name) ? `video-${name}` : name;
  return `${safe || 'video'}.${extension}`;
}

function shorten(text: string): string {
  const letters = [...text].slice(0, MAX_LENGTH);
  while (Buffer.byteLength(letters.join('')) > MAX_BYTES) letters.pop();
  return letters.join('');
}
