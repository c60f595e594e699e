/** What Chromium tells of the device; other browsers leave it out. */
type Device = { deviceMemory?: number; connection?: { saveData?: boolean } };

/** A device with less memory, in GB, gets no guest on stock: one takes tens of MB. */
const MIN_MEMORY_GB = 2;

/** Whether a guest may be made on stock, and could be moved to where it is needed. */
export function spareAllowed(): boolean {
  const { deviceMemory, connection }: Navigator & Device = navigator;
  const scarce = (deviceMemory ?? Number.POSITIVE_INFINITY) <= MIN_MEMORY_GB;
  return 'moveBefore' in Element.prototype && !scarce && connection?.saveData !== true;
}

/** Calls back once, when the page is seen and has nothing else to do. */
export function whenIdle(then: () => void): void {
  const onceSeen = () => {
    if (document.visibilityState === 'visible') then();
    else document.addEventListener('visibilitychange', onceSeen, { once: true });
  };
  requestIdleCallback(onceSeen, { timeout: 5_000 });
}
