import type { ToHost } from '../messages/to-host';
import type { Loss } from './frame-state';

/** What the connection deals with itself does not come to the handlers. */
export type GuestMessage = Exclude<ToHost, { type: 'pong' | 'need-file' }>;

/** Whoever owns a guest hears of it through these. */
export type GuestHandlers = {
  onMessage: (message: GuestMessage) => void;
  /** At most once, and nothing after it. */
  onLoss: (loss: Loss) => void;
};
