'use client';

import { useState } from 'react';
import type { FaultCode } from '~/core/generation/event';
import { useElapsed } from '../state/use-elapsed';

/** Why the model's server is asked again, and in how many seconds. */
export function AskingAgain({ code, waitMs }: { code: FaultCode; waitMs: number }) {
  const [since] = useState(() => new Date());
  const left = Math.ceil(waitMs / 1000) - useElapsed(since);
  const when = left > 0 ? `Asking again in ${left} s.` : 'Asking again now.';
  return (
    <p className="text-ink-muted text-xs">
      {WHY[code] ?? 'The model’s server did not answer.'} <span className="tabular">{when}</span>
    </p>
  );
}

const WHY: Partial<Record<FaultCode, string>> = {
  rate_limited: 'The model’s server is busy.',
  unreachable: 'The model’s server cannot be reached.',
  timed_out: 'The model’s server did not begin in time.',
  cut_off: 'The connection to the model broke.',
};
