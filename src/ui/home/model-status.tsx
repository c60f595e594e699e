'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc/hooks';
import { ModelNotice } from './model-notice';

/** Which model answers. Its line keeps its place while loading, so that nothing below moves. */
export function ModelStatus() {
  const status = useQuery(useTRPC().system.status.queryOptions());
  return (
    <div className="min-h-5 text-ink-muted text-xs">
      {status.data ? <ModelNotice model={status.data.model} /> : null}
      {status.isError
        ? 'Framewright does not answer just now; you can write in the meantime.'
        : null}
    </div>
  );
}
