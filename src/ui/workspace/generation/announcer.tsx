'use client';

import { type LiveGeneration, phaseOf } from './live-generation';

/** Tells screen readers, politely, what a reply is doing; changes a few times per reply, not per word. */
export function Announcer({
  live,
  connected,
}: {
  live: LiveGeneration | null;
  connected: boolean;
}) {
  return (
    <p role="status" className="sr-only">
      {live ? words(live, connected) : ''}
    </p>
  );
}

function words(live: LiveGeneration, connected: boolean): string {
  switch (live.outcome.status) {
    case 'finished':
      return 'The reply is complete.';
    case 'stopped':
      return 'The reply was stopped. What arrived is kept.';
    case 'failed':
      return ''; // The alert in the chat is announced by itself.
    default:
      return connected ? phaseOf(live) : 'Connection lost, reconnecting.';
  }
}
