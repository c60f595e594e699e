import { messageOf } from '~/core/errors';
import type { FrameManifest } from '../manifest-schema';
import type { Init } from '../messages/handshake';
import { type ToGuest, toGuestSchema } from '../messages/to-guest';
import { toHostSchema } from '../messages/to-host';
import { deliverFile } from './deliver-file';
import { frameFile } from './frame-files';
import type { Loss } from './frame-state';
import type { GuestHandlers } from './guest-handlers';
import { GUEST_TITLE } from './guest-iframe';
import { keepFocus } from './keep-focus';
import { messageBudget, STRAY_PER_SECOND } from './message-budget';
import { mountAnywhere } from './mount-anywhere';
import { startWatchdog, type Watchdog } from './watchdog';

/** From the transferred runtime to its `ready`; slow machines parse for a while. */
const READY_MS = 15_000;

/** A field that takes the focus as it appears is no attack. */
const FOCUS_TAKEN = 3;

/** What a flood left in the page's queue is worked off before another guest makes work, in ms. */
const AFTER_FLOOD_MS = 500;

/** Where a guest stands in the page; one without a title is not for anybody yet. */
type Place = { container: HTMLElement; title: string };

/** One guest, from its iframe to its removal. Reports at most one loss, and is dead after it. */
export class GuestConnection {
  readonly #end = new AbortController();
  readonly #budget = messageBudget();
  readonly #strayBudget = messageBudget(STRAY_PER_SECOND);
  #handlers: GuestHandlers;
  #iframe: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;
  #watchdog: Watchdog | null = null;
  #report: ReturnType<typeof setTimeout> | undefined;
  /** Addresses of the sounds, images and typefaces of the video that it was told of last. */
  #media: ReadonlySet<string> = new Set();

  constructor(place: Place, assets: FrameManifest, handlers: GuestHandlers) {
    this.#handlers = handlers;
    void this.#start(place, assets);
  }

  /** Whether its runtime runs, and answers. */
  get answers(): boolean {
    return this.#watchdog !== null && this.#watchdog.unanswered <= 1 && !this.#end.signal.aborted;
  }

  /**
   * Sends over the port; before the guest's `ready` and after its end nothing is sent. Checked
   * here, since a check costs the guest 7 KB of its runtime.
   *
   * @throws ZodError for a message that is not in the protocol.
   */
  send(message: ToGuest, transfer: Transferable[] = []): void {
    if (!this.#watchdog || this.#end.signal.aborted) return;
    if (message.type === 'load') {
      const { audio = [], images = [], fonts = [] } = message.composition;
      this.#media = new Set([...audio, ...images, ...fonts].map(({ url }) => url));
    }
    this.#port?.postMessage(toGuestSchema.parse(message), transfer);
  }

  /** Moves a guest that `answers` into another container, alive, for whoever owns it from now on. */
  adopt(container: HTMLElement, handlers: GuestHandlers): void {
    if (!this.#iframe) throw new Error('A guest without an iframe cannot be moved.');
    this.#handlers = handlers;
    this.#iframe.title = GUEST_TITLE;
    container.moveBefore(this.#iframe, null);
  }

  /** Removes the guest without a report. */
  close(): void {
    clearTimeout(this.#report);
    this.#end.abort();
  }

  async #start({ container, title }: Place, assets: FrameManifest): Promise<void> {
    const { signal } = this.#end;
    const onReload = () => this.#lose({ kind: 'navigated' });
    try {
      const [iframe, runtime] = await Promise.all([
        mountAnywhere(container, assets, { title, signal, onReload }),
        frameFile(assets.runtime),
      ]);
      if (signal.aborted) return;
      this.#iframe = iframe;
      if (iframe) this.#keepFocus(iframe);
      if (iframe?.contentWindow) this.#connect(iframe.contentWindow, runtime.slice(0), assets);
      else this.#lose({ kind: 'unreachable' });
    } catch (thrown) {
      this.#lose({ kind: 'failed', message: messageOf(thrown) });
    }
  }

  #connect(guest: Window, runtime: ArrayBuffer, assets: FrameManifest): void {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const deadline = setTimeout(() => {
      if (!this.#watchdog) this.#lose({ kind: 'unreachable' });
    }, READY_MS);
    this.#end.signal.addEventListener('abort', () => {
      clearTimeout(deadline);
      this.#watchdog?.stop();
      port1.close();
    });
    port1.onmessage = (event: MessageEvent<unknown>) => this.#receive(event);
    // After its hello a guest has nothing to say to the window, where a flood holds the page up too.
    window.addEventListener('message', (event) => this.#countStray(event, guest), {
      signal: this.#end.signal,
    });
    const { compiler, player } = assets;
    const init: Init = { framewright: 'init', runtime, files: { compiler, player } };
    // An opaque origin cannot be named as a target; the window was checked at the hello.
    guest.postMessage(init, '*', [port2, runtime]);
  }

  #receive({ data, ports }: MessageEvent<unknown>): void {
    if (this.#end.signal.aborted) return;
    const message = ports.length === 0 ? toHostSchema.safeParse(data).data : undefined;
    if (!this.#budget.spend({ valid: message !== undefined, now: performance.now() })) {
      this.#lose({ kind: 'flooded' });
      return;
    }
    if (!message) return;
    switch (message.type) {
      case 'pong':
        this.#watchdog?.answered();
        break;
      case 'need-file':
        void deliverFile(message.url, this.#media, (answer, transfer) =>
          this.send(answer, transfer),
        );
        break;
      case 'ready':
        this.#watch();
        this.#handlers.onMessage(message);
        break;
      default:
        this.#handlers.onMessage(message);
    }
  }

  #keepFocus(iframe: HTMLIFrameElement): void {
    let taken = 0;
    const onTaken = () => {
      taken += 1;
      if (taken >= FOCUS_TAKEN) this.#lose({ kind: 'focused' });
    };
    keepFocus(iframe, { signal: this.#end.signal, onTaken });
  }

  #countStray({ source }: MessageEvent<unknown>, guest: Window): void {
    if (source !== guest) return;
    if (!this.#strayBudget.spend({ valid: true, now: performance.now() })) {
      this.#lose({ kind: 'flooded' });
    }
  }

  #watch(): void {
    this.#watchdog ??= startWatchdog({
      ping: () => this.send({ type: 'ping' }),
      onSilence: () => this.#lose({ kind: 'silent' }),
      isVisible: () => document.visibilityState === 'visible',
    });
  }

  #lose(loss: Loss): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    const report = () => this.#handlers.onLoss(loss);
    if (loss.kind === 'flooded') this.#report = setTimeout(report, AFTER_FLOOD_MS);
    else report();
  }
}
