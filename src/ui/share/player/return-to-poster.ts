import type { FrameHost } from '~/frame/host/frame-host';

/** How long the picture takes to go dark, in ms, as the page's style has it; then the guest draws. */
const DARK_MS = 160;
const DRAW_MS = 60;

/**
 * When the video ends, goes through dark to the frame of the poster, since a last frame has
 * often faded out; with reduced motion at once.
 */
export function returnToPoster(host: FrameHost, curtain: HTMLElement, restingFrame: number): void {
  host.onEvent(({ type }) => {
    if (type !== 'ended') return;
    const comeBack = () => host.rest(restingFrame, 0);
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return comeBack();
    curtain.classList.add('dark');
    setTimeout(comeBack, DARK_MS);
    setTimeout(() => curtain.classList.remove('dark'), DARK_MS + DRAW_MS);
  });
}
