import { headOf } from './head-of-page';
import { escaped, jsonInHtml } from './html';
import { MARK } from './icons';
import { LOADER } from './loader';
import { DATA_ID, type PageData } from './page-data';
import { playerMarkup } from './player-markup';
import { STYLES, shapeOf } from './style';
import type { VideoPage } from './video-page';
import { writeDocument } from './write-document';

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

function footerOf({ copyUrl, homeUrl }: VideoPage): string {
  const copy = copyUrl
    ? `<a href="${escaped(copyUrl)}" rel="nofollow">Make a copy to edit</a>`
    : '';
  return `<footer>${copy}<a href="${escaped(homeUrl)}">${MARK} Made with Framewright</a></footer>`;
}
