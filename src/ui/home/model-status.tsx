'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc/hooks';
import { ModelNotice } from './model-notice';

/** Which model answers. Its place is kept while loading, so that nothing below moves; narrow windows need three lines. */
export function ModelStatus() {
  const status = useQuery(useTRPC().system.status.queryOptions());
  return (
    <div className="min-h-15 sm:min-h-5 text-ink-muted text-xs">
      {status.data ? <ModelNotice model={status.data.model} /> : null}
      {status.isError
        ? 'Framewright does not answer just now; you can write in the meantime.'
        : null}
    </div>
  );
}
