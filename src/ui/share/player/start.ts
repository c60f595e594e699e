import type { Composition } from '~/core/timeline/composition';
import { FrameHost } from '~/frame/host/frame-host';
import { provideFiles } from '~/frame/host/provided-files';
import { WANTED } from '~/frame/page/loader';
import {
  COMPOSITION_ID,
  DATA_ID,
  FILES_ID,
  type PageData,
  pageDataSchema,
} from '~/frame/page/page-data';
import { pageElements } from './elements';
import { obey } from './obey';
import { readOptions } from './options';
import { returnToPoster } from './return-to-poster';
import { showCard, showState } from './show-state';

const elements = pageElements();
const root = document.documentElement;
const data = pageDataSchema.parse(read(DATA_ID));

/** The entry of the player of share and embed pages: gets the video, and plays it in the poster's place. */
async function start({ manifest, videoUrl, restingFrame }: PageData): Promise<void> {
  const host = new FrameHost(manifest);
  const coming = videoUrl === null ? ownVideo() : readVideo(videoUrl);
  // Its guest is made while the video comes.
  host.mount(elements.stage);
  const composition = await coming;
  const { fps } = composition;
  const { autoplay, muted, loop, startSeconds } = readOptions(location.search);
  const show = () => showState(elements, host, composition);
  host.load(composition);
  host.rest(restingFrame, Math.round(startSeconds * fps));
  host.setMuted(muted);
  host.setLoop(loop);
  host.subscribe(show);
  returnToPoster(host, elements.curtain, restingFrame);
  obey(elements, host, fps);
  elements.card.querySelector('button')?.addEventListener('click', () => host.runAgain());
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (root.classList.contains(WANTED) || (autoplay && !calm)) host.play();
  show();
}

/** The page has everything in itself; it wrote both, so they have the form that they say. */
function ownVideo(): Composition {
  provideFiles(read(FILES_ID));
  return read(COMPOSITION_ID);
}

/** What stands as JSON in the page. */
function read(id: string) {
  return JSON.parse(document.getElementById(id)?.textContent ?? '');
}

/** The server asks to wait. */
class Busy extends Error {}

async function readVideo(url: string): Promise<Composition> {
  const response = await fetch(url);
  if (response.status === 429) throw new Busy(await response.text());
  if (!response.ok) throw new Error(`The video cannot be had (status ${response.status}).`);
  return response.json();
}

if (data.viewUrl) navigator.sendBeacon(data.viewUrl);
start(data).catch((error) => {
  showCard(elements, error instanceof Busy ? 'busy' : 'error');
  elements.card.querySelector('button')?.addEventListener('click', () => location.reload());
  // The card is for the visitor; what was thrown, for whoever looks into the console.
  throw error;
});
