import { FRAME_PROTOCOL, type Hello } from '../messages/handshake';

/** After the document's `load` event a silent boot script will not speak any more. */
const HELLO_AFTER_LOAD_MS = 600;
const HELLO_MS = 4_000;

/** The name of the iframe that a person sees. */
export const GUEST_TITLE = 'Scene preview';

/** Where the guest's document is, or the document itself. */
export type GuestPlace = { src: string } | { srcdoc: string };

export type MountOptions = { title: string; signal: AbortSignal; onReload: () => void };

/** Makes the iframe; scenes are pictures, so it takes neither pointer nor focus. */
function createIframe(place: GuestPlace, title: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.title = title;
  iframe.setAttribute('sandbox', 'allow-scripts');
  iframe.referrerPolicy = 'no-referrer';
  iframe.allow = "autoplay; fullscreen 'none'";
  iframe.tabIndex = -1;
  iframe.style.cssText =
    'position:absolute;inset:0;width:100%;height:100%;border:0;background:#0b0b0c;color-scheme:dark;pointer-events:none';
  Object.assign(iframe, place);
  return iframe;
}

/**
 * Mounts a guest at `place` and waits for its boot script. The window message is
 * accepted once, from this iframe's own window and its opaque origin only. The iframe
 * is removed when `signal` aborts; `onReload` tells of any document after the first.
 *
 * @returns null, with nothing left behind, when nobody answered.
 */
export async function mountGuest(
  container: HTMLElement,
  place: GuestPlace,
  { title, signal, onReload }: MountOptions,
): Promise<HTMLIFrameElement | null> {
  const iframe = createIframe(place, title);
  signal.addEventListener('abort', () => iframe.remove());
  const spoke = await new Promise<boolean>((resolve) => {
    const timers = [setTimeout(() => settle(false), HELLO_MS)];
    let loads = 0;
    const onLoad = () => {
      loads += 1;
      if (loads > 1) onReload();
      else timers.push(setTimeout(() => settle(false), HELLO_AFTER_LOAD_MS));
    };
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== iframe.contentWindow || event.origin !== 'null') return;
      if (isHello(event.data)) settle(true);
    };
    const onAbort = () => settle(false);
    const settle = (answer: boolean) => {
      for (const timer of timers) clearTimeout(timer);
      window.removeEventListener('message', onMessage);
      signal.removeEventListener('abort', onAbort);
      resolve(answer);
    };
    iframe.addEventListener('load', onLoad);
    window.addEventListener('message', onMessage);
    signal.addEventListener('abort', onAbort);
    container.append(iframe);
  });
  if (spoke && !signal.aborted) return iframe;
  iframe.remove();
  return null;
}

function isHello(data: unknown): data is Hello {
  return (
    typeof data === 'object' &&
    data !== null &&
    'framewright' in data &&
    data.framewright === 'hello' &&
    'protocol' in data &&
    data.protocol === FRAME_PROTOCOL
  );
}
