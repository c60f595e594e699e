const PING_MS = 500;

/** Unanswered pings until the guest counts as hung: 3 s. */
const SILENT_PINGS = 6;

export type Watchdog = {
  /** Pings since the last answer. */
  readonly unanswered: number;
  answered: () => void;
  stop: () => void;
};

/**
 * Pings a guest every 500 ms and calls `onSilence` once after 3 s without an answer
 * while the page is visible. It counts pings, not clock time, so that a page which
 * was itself busy or asleep does not blame the guest.
 */
export function startWatchdog({
  ping,
  onSilence,
  isVisible,
}: {
  ping: () => void;
  onSilence: () => void;
  isVisible: () => boolean;
}): Watchdog {
  let unanswered = 0;
  const timer = setInterval(() => {
    if (!isVisible()) {
      unanswered = 0;
      return;
    }
    if (unanswered >= SILENT_PINGS) {
      clearInterval(timer);
      onSilence();
      return;
    }
    unanswered += 1;
    ping();
  }, PING_MS);
  return {
    get unanswered() {
      return unanswered;
    },
    answered: () => {
      unanswered = 0;
    },
    stop: () => clearInterval(timer),
  };
}
