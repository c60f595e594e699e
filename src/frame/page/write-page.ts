import { escaped, jsonInHtml } from './html';
import { MARK } from './icons';
import { LOADER } from './loader';
import { DATA_ID, type PageData } from './page-data';
import { type Poster, playerMarkup } from './player-markup';
import { STYLES, shapeOf } from './style';
import { ICON, writeDocument } from './write-document';

export type VideoPage = {
  kind: 'share' | 'embed';
  title: string;
  /** Who made it; null where nobody is to be named. */
  author: string | null;
  description: string;
  width: number;
  height: number;
  poster: Poster | null;
  /** There is no scene just now. */
  isEmpty: boolean;
  playerUrl: string;
  data: PageData;
  /** Absolute addresses for programs that show links. */
  links: { page: string; embed: string; oembed: string; image: string | null };
  /** Where a visitor may take a copy; null where the owner does not allow it. */
  copyUrl: string | null;
  homeUrl: string;
};

/**
 * A whole page around a video, as text: the same for every visitor, so that a server, a cache
 * or a bucket of files can answer with it. Nothing in it is waited for but the poster.
 */
export function writePage(page: VideoPage): string {
  const { kind, title, poster, data } = page;
  return writeDocument({
    title,
    head: headOf(page),
    style: shapeOf(page) + STYLES[kind],
    body: `<main>
<h1 dir="auto" title="${escaped(title)}"${kind === 'embed' ? ' class="quiet"' : ''}>${escaped(title)}</h1>
${bylineOf(page)}${page.isEmpty ? NOTHING_NOW : playerMarkup({ title, poster, playerUrl: page.playerUrl })}
<noscript><p>Playing needs JavaScript, which is switched off here.</p></noscript>
</main>
${kind === 'share' ? footerOf(page) : ''}
${page.isEmpty ? '' : scriptsOf(data)}`,
  });
}

/** The name keeps its own direction, and turns nothing beside it. */
function bylineOf({ kind, author }: VideoPage): string {
  if (author === null) return '';
  const name = escaped(author);
  const look = kind === 'embed' ? 'class="quiet"' : `class="by" title="${name}"`;
  return `<p ${look}>by <bdi>${name}</bdi></p>\n`;
}

const NOTHING_NOW = `<section aria-label="Preview"><div id="picture"><div id="poster"><p>Nothing to play just now</p></div></div></section>
<p>There is no scene in this video at the moment. Ask whoever shared it, or come back later.</p>`;

function scriptsOf(data: PageData): string {
  return `<script type="application/json" id="${DATA_ID}">${jsonInHtml(data)}</script>
<script type="module">${LOADER}</script>`;
}

/** Whoever has the link may look; a search engine was not given it, and no site hears of it. */
function headOf({ title, author, description, width, height, links }: VideoPage): string[] {
  const { page, embed, oembed, image } = links;
  const meta = (name: string, content: string) =>
    `<meta ${name.includes(':') && !name.startsWith('twitter:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`;
  const picture = image
    ? [
        meta('og:image', image),
        meta('og:image:width', '1200'),
        meta('og:image:height', '630'),
        meta('og:image:alt', title),
        meta('twitter:image', image),
      ]
    : [];
  return [
    meta('description', description),
    ...(author === null ? [] : [meta('author', author)]),
    meta('robots', 'noindex'),
    meta('referrer', 'no-referrer'),
    meta('og:type', 'video.other'),
    meta('og:site_name', 'Framewright'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', page),
    meta('og:video', embed),
    meta('og:video:type', 'text/html'),
    meta('og:video:width', `${width}`),
    meta('og:video:height', `${height}`),
    ...picture,
    meta('twitter:card', image ? 'summary_large_image' : 'summary'),
    meta('twitter:title', title),
    meta('twitter:description', description),
    `<link rel="canonical" href="${escaped(page)}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(title)}">`,
    ICON,
  ];
}

function footerOf({ copyUrl, homeUrl }: VideoPage): string {
  const copy = copyUrl
    ? `<a href="${escaped(copyUrl)}" rel="nofollow">Make a copy to edit</a>`
    : '';
  return `<footer>${copy}<a href="${escaped(homeUrl)}">${MARK} Made with Framewright</a></footer>`;
}
