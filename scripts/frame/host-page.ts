import type { Composition } from '~/core/timeline/composition';
import type { FrameEvent } from '~/frame/host/frame-event';
import { FrameHost } from '~/frame/host/frame-host';
import { orderSpareGuest } from '~/frame/host/spare-guest';
import type { FrameManifest } from '~/frame/manifest-schema';

/** What tests and benchmarks reach from outside: a bare host without any interface. */
export type HostPage = {
  host: FrameHost;
  events: FrameEvent[];
  /** Milliseconds (page clock) of each `painted`. */
  painted: number[];
  /** Distinct states in order. */
  states: string[];
  /** Removes the host and starts another; resolves with ms from mount to its first paint. */
  remount: (composition: Composition) => Promise<number>;
  /** Loads and resolves with ms until it is painted. */
  swap: (composition: Composition) => Promise<number>;
  /** Seeks and resolves with ms until the guest has drawn it. */
  seek: (frame: number) => Promise<number>;
  /** Has a spare guest made; resolves when it waits. */
  stock: () => Promise<void>;
};

declare global {
  interface Window {
    frameAssets: FrameManifest;
    page: HostPage;
  }
}

const container = document.querySelector<HTMLElement>('#host');
if (!container) throw new Error('the page has no #host');
const room = container;

function start(): HostPage {
  const host = new FrameHost(window.frameAssets);
  const events: FrameEvent[] = [];
  const painted: number[] = [];
  const states: string[] = [];
  host.subscribe(() => {
    const { status } = host.state;
    if (states.at(-1) !== status) states.push(status);
  });
  host.onEvent((event) => {
    events.push(event);
    if (event.type === 'painted') painted.push(performance.now());
  });
  const nextPaint = (from: FrameHost) =>
    new Promise<number>((resolve) => {
      const stop = from.onEvent((event) => {
        if (event.type !== 'painted') return;
        stop();
        resolve(performance.now());
      });
    });
  return {
    host,
    events,
    painted,
    states,
    async remount(composition) {
      window.page.host.unmount();
      window.page = start();
      const since = performance.now();
      const paint = nextPaint(window.page.host);
      window.page.host.load(composition);
      window.page.host.mount(room);
      return (await paint) - since;
    },
    async swap(composition) {
      const since = performance.now();
      const paint = nextPaint(host);
      host.load(composition);
      return (await paint) - since;
    },
    seek(frame) {
      const since = performance.now();
      host.seek(frame);
      return new Promise((resolve) => {
        const stop = host.subscribe(() => {
          stop();
          resolve(performance.now() - since);
        });
      });
    },
    async stock() {
      orderSpareGuest(window.frameAssets);
      while (!document.querySelector('[data-spare-frame="ready"]')) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

window.page = start();
