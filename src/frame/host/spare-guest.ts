import type { Composition } from '~/core/timeline/composition';
import type { FrameManifest } from '../manifest-schema';
import { GuestConnection } from './guest-connection';
import type { GuestHandlers } from './guest-handlers';
import { spareAllowed, whenIdle } from './idle';

/** Nothing to see, and so long that it does not end while a guest changes hands. */
const BLANK: Composition = {
  title: '',
  width: 1280,
  height: 720,
  fps: 30,
  scenes: [
    {
      id: 'blank',
      revisionId: 'blank',
      name: '',
      durationInFrames: 1_000_000,
      content: {
        kind: 'artifact',
        artifact: { js: 'return function Blank() { return null; };', params: [], lineOffset: 2 },
      },
    },
  ],
};

/** Below every id of a real load, so that its paint is nobody's. */
const BLANK_LOAD = 0;

let ordered = false;
let spare: { guest: GuestConnection; assets: FrameManifest } | null = null;

/**
 * Has a guest made once the page is idle: its runtime runs, Inter is loaded and an empty video
 * is drawn, so that the next picture costs no more than its scenes. There is one per page, it
 * outlives client-side navigation, and it is lost quietly. Does nothing where iframes cannot
 * be moved alive (Safari) or where memory or data are scarce.
 */
export function orderSpareGuest(assets: FrameManifest): void {
  if (ordered || spare || !spareAllowed()) return;
  ordered = true;
  whenIdle(() => {
    ordered = false;
    spare ??= { guest: makeSpare(assets), assets };
  });
}

/** The spare guest, moved into `container` for its new owner; null when there is none to use. */
export function takeSpareGuest(
  container: HTMLElement,
  assets: FrameManifest,
  handlers: GuestHandlers,
): GuestConnection | null {
  if (!spare) return null;
  const { guest, assets: made } = spare;
  // One that still starts would only compete with the guest that is made now.
  const fits = guest.answers && made.runtime === assets.runtime && container.isConnected;
  dropSpare();
  if (fits) guest.adopt(container, handlers);
  else guest.close();
  return fits ? guest : null;
}

function makeSpare(assets: FrameManifest): GuestConnection {
  const parking = parkingPlace();
  // Out of sight nothing is painted: that the empty scene is drawn is all there is to wait for.
  const guest: GuestConnection = new GuestConnection({ container: parking, title: '' }, assets, {
    onMessage: ({ type }) => {
      if (type === 'ready') {
        guest.send({ type: 'load', loadId: BLANK_LOAD, composition: BLANK, frame: 0 });
      } else if (type === 'drawing') parking.setAttribute(PARKING, 'ready');
    },
    onLoss: () => {
      if (spare?.guest === guest) dropSpare();
    },
  });
  return guest;
}

function dropSpare(): void {
  spare = null;
  parkingPlace().setAttribute(PARKING, '');
}

/** `ready` while a guest waits in it. */
const PARKING = 'data-spare-frame';

/** In the window, since what is outside of it is not drawn, but out of sight, reach and layout. */
function parkingPlace(): HTMLElement {
  const known = document.querySelector<HTMLElement>(`[${PARKING}]`);
  if (known) return known;
  const place = document.createElement('div');
  place.setAttribute(PARKING, '');
  place.inert = true;
  place.ariaHidden = 'true';
  place.style.cssText =
    'position:fixed;left:0;top:0;width:640px;height:360px;z-index:-1;contain:strict;visibility:hidden;pointer-events:none';
  document.body.append(place);
  return place;
}
