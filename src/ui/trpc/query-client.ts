import { notifyManager, QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';

const MAX_RETRIES = 2;

// By default a task later: a box that somebody ticks would be seen without its tick in between.
notifyManager.setScheduler(queueMicrotask);

/** An answer of the server is final; only a lost connection is worth asking again by itself. */
function shouldRetry(failures: number, error: Error): boolean {
  const answered = error instanceof TRPCClientError && error.data !== undefined;
  return !answered && failures < MAX_RETRIES;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: shouldRetry },
      mutations: { retry: false },
    },
  });
}
