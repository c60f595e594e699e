const MESSAGES_PER_SECOND = 600;

/** To the window, after the hello. */
export const STRAY_PER_SECOND = 20;

/** Each may be as large as a guest likes, and costs the page that memory before it is refused. */
const INVALID_PER_GUEST = 3;

export type MessageBudget = {
  /** Counts one message; false when the guest has spent its budget. */
  spend: (message: { valid: boolean; now: number }) => boolean;
};

/**
 * Limits of one guest: an honest one sends under 70 messages a second and no invalid one over
 * its port, and none to the window.
 */
export function messageBudget(perSecond = MESSAGES_PER_SECOND): MessageBudget {
  let windowStart = 0;
  let inWindow = 0;
  let invalid = 0;
  return {
    spend({ valid, now }) {
      if (now - windowStart >= 1000) {
        windowStart = now;
        inWindow = 0;
      }
      inWindow += 1;
      if (!valid) invalid += 1;
      return inWindow <= perSecond && invalid <= INVALID_PER_GUEST;
    },
  };
}
