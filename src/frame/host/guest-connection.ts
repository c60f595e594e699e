import { messageOf } from '~/core/errors';
import type { FrameManifest } from '../manifest-schema';
import type { Init } from '../messages/handshake';
import type { ToGuest } from '../messages/to-guest';
import { type ToHost, toHostSchema } from '../messages/to-host';
import { frameFile } from './frame-files';
import type { Loss } from './frame-state';
import { messageBudget } from './message-budget';
import { mountAnywhere } from './mount-anywhere';
import { startWatchdog, type Watchdog } from './watchdog';

/** From the transferred runtime to its `ready`; slow machines parse for a while. */
const READY_MS = 15_000;

type Handlers = { onMessage: (message: ToHost) => void; onLoss: (loss: Loss) => void };

/** One guest, from its iframe to its removal. Reports at most one loss, and is dead after it. */
export class GuestConnection {
  readonly #end = new AbortController();
  readonly #handlers: Handlers;
  readonly #budget = messageBudget();
  #port: MessagePort | null = null;
  #watchdog: Watchdog | null = null;

  constructor(container: HTMLElement, assets: FrameManifest, handlers: Handlers) {
    this.#handlers = handlers;
    void this.#start(container, assets);
  }

  /** Sends over the port; before the guest's `ready` and after its end nothing is sent. */
  send(message: ToGuest, transfer: Transferable[] = []): void {
    if (this.#watchdog && !this.#end.signal.aborted) this.#port?.postMessage(message, transfer);
  }

  /** Removes the guest without a report. */
  close(): void {
    this.#end.abort();
  }

  async #start(container: HTMLElement, assets: FrameManifest): Promise<void> {
    const { signal } = this.#end;
    try {
      const [iframe, runtime] = await Promise.all([
        mountAnywhere(container, assets.host, {
          signal,
          onReload: () => this.#lose({ kind: 'navigated' }),
        }),
        frameFile(assets.runtime),
      ]);
      if (signal.aborted) return;
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
    port1.onmessage = ({ data }: MessageEvent<unknown>) => this.#receive(data);
    const { compiler, player } = assets;
    const init: Init = { framewright: 'init', runtime, files: { compiler, player } };
    // An opaque origin cannot be named as a target; the window was checked at the hello.
    guest.postMessage(init, '*', [port2, runtime]);
  }

  #receive(data: unknown): void {
    if (this.#end.signal.aborted) return;
    const message = toHostSchema.safeParse(data).data;
    if (!this.#budget.spend({ valid: message !== undefined, now: performance.now() })) {
      this.#lose({ kind: 'flooded' });
    } else if (message?.type === 'pong') {
      this.#watchdog?.answered();
    } else if (message) {
      if (message.type === 'ready') this.#watch();
      this.#handlers.onMessage(message);
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
    this.#handlers.onLoss(loss);
  }
}
