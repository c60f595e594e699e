import type { Composition } from '~/core/timeline/composition';
import { sceneIndexAt, timecode, totalFrames } from '~/core/timeline/timeline';
import type { FrameHost } from '~/frame/host/frame-host';
import type { PageElements } from './elements';

/** Brings the page to what the host says: called after each of its changes, up to 60 times a second. */
export function showState(
  elements: PageElements,
  host: FrameHost,
  { scenes, fps }: Composition,
): void {
  const { section, stage, poster, play, toggle } = elements;
  const { state, resting } = host;
  const stuck = state.status === 'error' || state.status === 'frozen';
  const playing = state.status === 'playing';
  stage.dataset.frameState = state.status;
  section.toggleAttribute('data-playing', playing);
  section.toggleAttribute('data-muted', host.muted);
  if (!resting) section.setAttribute('data-begun', '');
  poster.hidden = playing || state.status === 'ready';
  play.toggleAttribute('data-ready', state.status !== 'loading');
  play.hidden = !resting || stuck;
  play.ariaLabel = section.hasAttribute('data-begun') ? 'Play again' : 'Play';
  name(toggle, playing ? 'Pause' : 'Play');
  toggle.disabled = stuck;
  elements.loop.ariaPressed = `${host.loop}`;
  name(elements.mute, host.muted ? 'Unmute' : 'Mute');
  showCard(elements, state.status);
  const frozen = scenes.find(({ id }) => id === host.frozenScene);
  elements.frozen.hidden = !frozen || stuck;
  const recovering = state.status === 'loading' && state.recovering;
  say(elements, frozen ? leftOut(frozen.name) : recovering ? RECOVERING : '');
  const frame = resting ? host.playFrom : host.frame;
  const last = Math.max(1, totalFrames(scenes) - 1);
  const { position, done, time } = elements;
  position.max = `${last}`;
  position.value = `${frame}`;
  position.ariaValueText = `${timecode(frame, fps)}, ${scenes[sceneIndexAt(scenes, frame)]?.name ?? ''}`;
  done.style.transform = `scaleX(${frame / last})`;
  setText(time.firstElementChild, timecode(frame, fps));
  setText(time.lastElementChild, `/${timecode(totalFrames(scenes), fps)}`);
}

const RECOVERING = 'A scene stopped answering. Starting it again…';
const leftOut = (name: string) => `The scene “${name}” stopped answering and is left out.`;

const CARDS = {
  frozen: [
    'The video got stuck',
    'One of its scenes stopped answering. Run it again, or tell whoever shared it with you.',
  ],
  error: [
    'The video could not start',
    'The player did not load here. Check your connection, then run it again; the video itself is safe.',
  ],
  busy: [
    'Many people watch from your network',
    'There are too many for this moment. Wait a little, then run it again; the video itself is safe.',
  ],
} as const;

/** What stands over the picture while it cannot be seen, and nothing else. */
export function showCard({ card }: Pick<PageElements, 'card'>, status: string): void {
  const words =
    status === 'frozen' || status === 'error' || status === 'busy' ? CARDS[status] : null;
  if (words) {
    setText(card.querySelector('b'), words[0]);
    setText(card.querySelector('p + p'), words[1]);
  }
  card.hidden = words === null;
}

function say({ status }: PageElements, words: string): void {
  setText(status, words);
}

/** Written only when it is another one: a screen reader speaks each time. */
function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function name(button: HTMLButtonElement, words: string): void {
  if (button.title === words) return;
  button.title = words;
  button.ariaLabel = words;
}
