/** Longest name without its extension, in characters: safe everywhere, readable in a download list. */
const MAX_LENGTH = 80;

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
  const name = [...words]
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/^-+|-+$/g, '');
  const safe = RESERVED.test(name) ? `video-${name}` : name;
  return `${safe || 'video'}.${extension}`;
}
