import { escaped } from './html';
import { icon } from './icons';

export type Poster = { avif: string; jpeg: string; width: number; height: number };

type Picture = {
  title: string;
  /** What stands in the video's place at once; its title where there is no picture. */
  poster: Poster | null;
  /** Address of the player's script. */
  playerUrl: string;
};

const button = (id: string, label: string, icons: string, more = '') =>
  `<button type="button" id="${id}" aria-label="${label}" title="${label}"${more}>${icons}</button>`;

/** Picture and controls. All of it is there before any script is, and keeps its place. */
export function playerMarkup({ title, poster, playerUrl }: Picture): string {
  const play = icon('play');
  return `<section aria-label="Preview">
<div id="picture" data-player="${escaped(playerUrl)}">
<div id="stage" data-frame-state="loading"></div>
<div id="poster">${poster ? pictureOf(poster) : `<p dir="auto" aria-hidden="true">${escaped(title)}</p>`}</div>
<button type="button" id="press" tabindex="-1" aria-hidden="true"></button>
<div id="curtain" aria-hidden="true"></div>
<button type="button" id="play" aria-label="Play"><span>${play}${icon('again')}</span></button>
<div id="frozen" hidden><button type="button" class="solid">Run again</button></div>
<div id="card" role="alert" hidden><div><p><b></b></p><p></p></div><button type="button" class="solid">Run again</button></div>
</div>
<p id="status" role="status" class="quiet"></p>
<div id="controls">
${button('toggle', 'Play', play + icon('pause'))}
<div id="bar"><input type="range" id="position" data-scrubber aria-label="Position" min="0" max="1" step="1" value="0"><div id="track" aria-hidden="true"><div id="done"></div></div></div>
<span id="time"><b></b><span></span></span>
${button('loop', 'Loop', icon('loop'), ' aria-pressed="false"')}
${button('mute', 'Mute', icon('sound') + icon('silence'))}
${button('full', 'Full screen', icon('enlarge') + icon('shrink'), ' hidden')}
</div>
</section>`;
}

/** The largest thing of the page, asked for before anything else. */
function pictureOf({ avif, jpeg, width, height }: Poster): string {
  return `<picture><source type="image/avif" srcset="${escaped(avif)}"><img src="${escaped(jpeg)}" width="${width}" height="${height}" alt="" fetchpriority="high" decoding="sync"></picture>`;
}
