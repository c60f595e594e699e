import { DATA_ID } from './page-data';

/** Class of the root element once Play was pressed, which may be before the player is there. */
export const WANTED = 'wants-play';

/**
 * The only script in the page's own text: it brings the player in the second frame that the browser
 * draws with the poster, since the first is then on screen; at once when somebody points at the
 * picture or presses a key, and with reduced motion or saved data only when Play is pressed. A module
 * is never waited for by the page. What the player asks for first is fetched beside it, since one
 * after the other costs a round trip each.
 */
export const LOADER = `
const root = document.documentElement;
const picture = document.getElementById('picture');
const { player } = picture.dataset;
let isAsked = false;
const load = () => {
  import(player);
  if (isAsked) return;
  isAsked = true;
  const { videoUrl, manifest } = JSON.parse(document.getElementById('${DATA_ID}').textContent);
  for (const href of [videoUrl, manifest.runtime, manifest.player.fonts.main.url]) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
  }
};
const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches || navigator.connection?.saveData;
document.getElementById('play')?.addEventListener('click', () => {
  root.classList.add('${WANTED}');
  load();
});
if (!quiet) {
  for (const type of ['pointerover', 'touchstart', 'focusin']) picture.addEventListener(type, load, { once: true, passive: true });
  addEventListener('keydown', load, { once: true });
  const afterPaint = () => requestAnimationFrame(() => requestAnimationFrame(load));
  if (document.readyState === 'complete') afterPaint();
  else addEventListener('load', afterPaint);
}
`;
