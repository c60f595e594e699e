import * as Remotion from 'remotion';

/** How long a scene may hold back a video frame, in ms; later holds get less in the same page. */
const FIRST_WAIT_MS = 5_000;
const NEXT_WAIT_MS = 250;

type Holds = Pick<ReturnType<typeof Remotion.useDelayRender>, 'delayRender' | 'continueRender'>;

let overdue = 0;

/**
 * A `delayRender` that continues by itself: a scene that forgets `continueRender`
 * is drawn as it stands, and the export goes on instead of timing out.
 */
function patient({ delayRender, continueRender }: Holds): Holds {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const release = (handle: number) => {
    clearTimeout(timers.get(handle));
    timers.delete(handle);
    continueRender(handle);
  };
  return {
    delayRender: (label, options) => {
      const handle = delayRender(label, options);
      const giveUp = () => {
        overdue += 1;
        release(handle);
      };
      timers.set(handle, setTimeout(giveUp, overdue === 0 ? FIRST_WAIT_MS : NEXT_WAIT_MS));
      return handle;
    },
    continueRender: release,
  };
}

/** One scene cannot cancel the whole video: its own error boundary takes the error. */
function cancelRender(reason: unknown): never {
  throw reason instanceof Error ? reason : new Error(String(reason));
}

const pageHolds = patient(Remotion);

/** Replacements for Remotion's ways to hold back or cancel a render. */
export const patientRendering = {
  ...pageHolds,
  cancelRender,
  useDelayRender: () => ({ ...pageHolds, cancelRender }),
};
