import type { Size } from '~/core/scene/format';

/** HTML that shows the video in another page, as wide as there is room. */
export function embedSnippet(
  { title, width, height }: Size & { title: string },
  address: string,
): string {
  const style = `width:100%;aspect-ratio:${width}/${height};border:0`;
  return `<iframe src="${address}" title="${escaped(title)}" style="${style}" allow="autoplay; fullscreen" loading="lazy"></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
