import type { FrameHost } from '~/frame/host/frame-host';
import { keyBelongsTo, playerCommand } from '../../preview/player-key';
import type { PageElements } from './elements';

/** Has the page's buttons, bar and keys move the video. `fps` is for the keys that go by seconds. */
export function obey(elements: PageElements, host: FrameHost, fps: number): void {
  const { section, press, play, toggle, loop, mute, full, frozen, position } = elements;
  const toggles = () => (host.state.status === 'playing' ? host.pause() : host.play());
  const fullscreen = () => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : section.requestFullscreen();
    // The browser may refuse it; then everything stays as it is.
    change.catch(() => undefined);
  };
  full.hidden = !document.fullscreenEnabled;
  play.addEventListener('click', ({ detail }) => {
    host.play();
    // Pressed with the keyboard, which goes on at the small one.
    if (detail === 0) toggle.focus();
  });
  toggle.addEventListener('click', toggles);
  press.addEventListener('click', toggles);
  press.addEventListener('dblclick', fullscreen);
  loop.addEventListener('click', () => host.setLoop(!host.loop));
  mute.addEventListener('click', () => host.setMuted(!host.muted));
  full.addEventListener('click', fullscreen);
  frozen.addEventListener('click', () => {
    if (host.frozenScene) host.runSceneAgain(host.frozenScene);
    toggle.focus();
  });
  scrub(position, host);
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && keyBelongsTo(event.target, event.key)) return;
    const command = playerCommand(event, fps);
    if (!command) return;
    event.preventDefault();
    if (command.type === 'toggle') toggles();
    else if (command.type === 'step') host.seek(host.playFrom + command.frames);
    else if (command.type === 'start') host.seek(0);
    else if (command.type === 'end') host.seek(Number.MAX_SAFE_INTEGER);
    else if (command.type === 'mute') host.setMuted(!host.muted);
    else fullscreen();
  });
}

/** The video stands still while somebody holds the bar, and goes on afterwards. */
function scrub(position: HTMLInputElement, host: FrameHost): void {
  let resumes = false;
  const release = () => {
    if (resumes) host.play();
    resumes = false;
  };
  position.addEventListener('input', () => host.seek(position.valueAsNumber));
  position.addEventListener('pointerdown', () => {
    resumes = host.state.status === 'playing';
    if (resumes) host.pause();
  });
  position.addEventListener('pointerup', release);
  position.addEventListener('pointercancel', release);
}
